package leeway.engine.feel.external;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All Java methods that an external function may name. There is no way to add to them. */
public final class JavaMethods {
  private static final Map<String, JavaMethod> BY_NAME = byName();

  private JavaMethods() {}

  private static Map<String, JavaMethod> byName() {
    var byName = new LinkedHashMap<String, JavaMethod>();
    Stream.of(MathMethods.all(), NumberMethods.all(), TextMethods.all())
        .flatMap(it -> it)
        .forEach(it -> byName.put(it.written(), it));
    return Collections.unmodifiableMap(byName);
  }

  /** The method of a class whose signature is written so, blanks aside; empty where none is. */
  public static Optional<JavaMethod> find(String className, String signature) {
    return Optional.ofNullable(BY_NAME.get(className.strip() + "." + JavaMethod.plain(signature)));
  }

  /** All methods, class by class. */
  public static Collection<JavaMethod> all() {
    return BY_NAME.values();
  }

  /** The classes that have a method here, in the order of their methods. */
  public static List<String> classes() {
    return BY_NAME.values().stream().map(JavaMethod::className).distinct().toList();
  }
}
