package leeway.engine.feel.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.engine.feel.external.JavaMethod;
import leeway.engine.feel.external.JavaMethods;
import leeway.engine.feel.external.JavaType;
import leeway.engine.feel.syntax.Node;

/**
 * The body of an external function, <code>{java: {class: "…", method signature: "…"}}</code> (DMN
 * 1.5, 10.3.2.13.3), and how values become arguments of the method that it names and back. Only
 * methods of the closed table {@link JavaMethods} are ever called.
 */
public final class External {

  private External() {}

  /** What the body names, both written as texts; empty where the body is of another shape. */
  public static Optional<Named> named(Node body) {
    return entry(body, "java").flatMap(External::inside);
  }

  /** A class and a method signature as they are written. */
  public record Named(String className, String signature) {

    /** The method, where it is one that may be called. */
    public Optional<JavaMethod> method() {
      return JavaMethods.find(className, signature);
    }
  }

  private static Optional<Named> inside(Node java) {
    var className = entry(java, "class").flatMap(External::text);
    var signature = entry(java, "method signature").flatMap(External::text);
    return className.flatMap(it -> signature.map(written -> new Named(it, written)));
  }

  private static Optional<Node> entry(Node node, String key) {
    return node instanceof Node.ContextOf(var entries, var _)
        ? entries.stream().filter(it -> it.key().equals(key)).map(Node.Entry::value).findFirst()
        : Optional.empty();
  }

  private static Optional<String> text(Node node) {
    return node instanceof Node.TextLiteral(var text, var _) ? Optional.of(text) : Optional.empty();
  }

  /** The result of a call; null where there is no such method or an argument does not fit it. */
  static Value call(Node body, List<Value> arguments, Evaluation evaluation) {
    var method = named(body).flatMap(Named::method).filter(it -> it.takes(arguments.size()));
    if (method.isEmpty()) {
      return Values.NULL;
    }
    var objects = new ArrayList<Object>();
    for (int i = 0; i < arguments.size(); i++) {
      var object = object(arguments.get(i), method.get().parameter(i));
      if (object.isEmpty()) {
        return Values.NULL;
      }
      objects.add(object.get());
    }
    var result = method.get().call(objects, evaluation.limits().textLength());
    return result.map(External::value).orElse(Values.NULL);
  }

  /** A value as a Java object of a type; empty where it is not one, exactly. */
  private static Optional<Object> object(Value value, JavaType type) {
    return switch (value) {
      case Value.Num(var number) -> number(number, type);
      case Value.Bool(var flag) when type == JavaType.BOOLEAN || type == JavaType.OBJECT ->
          Optional.of(flag);
      case Value.Text(var text) when type == JavaType.STRING || type == JavaType.OBJECT ->
          Optional.of(text);
      case Value.Text(var text) when type == JavaType.CHAR && text.length() == 1 ->
          Optional.of(text.charAt(0));
      case Value.Null _ -> Optional.empty();
      default -> type == JavaType.OBJECT ? Optional.of(ValueText.of(value)) : Optional.empty();
    };
  }

  /** Whole where the type is, and within its range; nearest where it is a floating-point one. */
  private static Optional<Object> number(BigDecimal number, JavaType type) {
    try {
      return switch (type) {
        case BYTE -> Optional.of(number.byteValueExact());
        case SHORT -> Optional.of(number.shortValueExact());
        case INT -> Optional.of(number.intValueExact());
        case LONG -> Optional.of(number.longValueExact());
        case FLOAT -> Optional.of(number.floatValue());
        case DOUBLE -> Optional.of(number.doubleValue());
        case BIG_INTEGER -> Optional.of(number.toBigIntegerExact());
        case BIG_DECIMAL, OBJECT -> Optional.of(number);
        case BOOLEAN, CHAR, STRING, OBJECTS -> Optional.empty();
      };
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  /** A Java object as a value; a floating-point number by its shortest digits. */
  private static Value value(Object object) {
    return switch (object) {
      case Boolean flag -> Values.bool(flag);
      case BigDecimal number -> Value.Num.within(number);
      case BigInteger number -> Value.Num.within(new BigDecimal(number));
      case Float number -> decimal(Float.isFinite(number), number.toString());
      case Double number -> decimal(Double.isFinite(number), number.toString());
      case Number number -> Value.Num.of(number.longValue());
      default -> Values.text(object.toString());
    };
  }

  private static Value decimal(boolean isFinite, String digits) {
    return isFinite ? Value.Num.within(new BigDecimal(digits)) : Values.NULL;
  }

  /** The type of values that a Java type takes or gives. */
  public static FeelType type(JavaType type) {
    return switch (type) {
      case BOOLEAN -> FeelType.Simple.BOOLEAN;
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
          FeelType.Simple.NUMBER;
      case CHAR, STRING -> FeelType.Simple.STRING;
      case OBJECT, OBJECTS -> FeelType.Simple.ANY;
    };
  }
}
