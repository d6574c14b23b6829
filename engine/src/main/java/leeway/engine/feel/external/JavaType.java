package leeway.engine.feel.external;

import java.util.Arrays;
import java.util.Optional;

/** A type of a parameter or result of a Java method, primitive or boxed alike. */
public enum JavaType {
  BOOLEAN("boolean", "java.lang.Boolean"),
  BYTE("byte", "java.lang.Byte"),
  SHORT("short", "java.lang.Short"),
  INT("int", "java.lang.Integer"),
  LONG("long", "java.lang.Long"),
  FLOAT("float", "java.lang.Float"),
  DOUBLE("double", "java.lang.Double"),
  CHAR("char", "java.lang.Character"),
  STRING("java.lang.String", "java.lang.CharSequence"),
  BIG_INTEGER("java.math.BigInteger"),
  BIG_DECIMAL("java.math.BigDecimal"),
  OBJECT("java.lang.Object"),
  /** All arguments that are left. */
  OBJECTS("java.lang.Object...", "java.lang.CharSequence...");

  private final String name;
  private final String boxed;

  JavaType(String name) {
    this(name, name);
  }

  JavaType(String name, String boxed) {
    this.name = name;
    this.boxed = boxed;
  }

  /** The type of a name as it stands in a signature, such as {@code double}. */
  static Optional<JavaType> named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name.equals(name) || it.boxed.equals(name))
        .findFirst();
  }
}
