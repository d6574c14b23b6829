package leeway.engine.feel.external;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import leeway.engine.LimitExceeded;

/**
 * A pure static method: its class, its signature without blanks, the types of its parameters and
 * result, and what it computes.
 */
public record JavaMethod(
    String className,
    String signature,
    List<JavaType> parameters,
    JavaType result,
    JavaMethod.Body body) {

  public JavaMethod {
    parameters = List.copyOf(parameters);
  }

  /** What a method computes of arguments that are of its parameters' types. */
  interface Body {
    Object result(Arguments arguments);
  }

  /** A method of a class, written such as {@code max(int, int) -> int}. */
  static JavaMethod of(String className, String written, Body body) {
    int arrow = written.indexOf(" -> ");
    var signature = plain(written.substring(0, arrow));
    var types = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
    var parameters =
        Arrays.stream(types.split(",", -1))
            .filter(it -> !it.isEmpty())
            .map(it -> JavaType.named(it).orElseThrow())
            .toList();
    var result = JavaType.named(written.substring(arrow + 4)).orElseThrow();
    return new JavaMethod(className, signature, parameters, result, body);
  }

  /** A signature without blanks; what takes any number of arguments is written with dots. */
  static String plain(String signature) {
    return signature
        .replaceAll("\\s+", "")
        .replaceAll("\\[L([\\w.]+);", "$1...")
        .replaceAll("([\\w.]+)\\[]", "$1...");
  }

  /** The method as it is looked up: class, dot, signature. */
  public String written() {
    return className + "." + signature;
  }

  /** True where so many arguments can be given. */
  public boolean takes(int arguments) {
    return isVariadic() ? arguments >= parameters.size() - 1 : arguments == parameters.size();
  }

  /** The type of the argument at an index from 0. */
  public JavaType parameter(int index) {
    return isVariadic() && index >= parameters.size() - 1 ? JavaType.OBJECT : parameters.get(index);
  }

  private boolean isVariadic() {
    return !parameters.isEmpty() && parameters.getLast() == JavaType.OBJECTS;
  }

  /**
   * The result for arguments of the parameters' types; empty where Java would throw. Throws {@link
   * LimitExceeded} where a text would be longer than {@code textMax} characters.
   */
  public Optional<Object> call(List<Object> arguments, int textMax) {
    try {
      return Optional.of(body.result(new Arguments(arguments, textMax)));
    } catch (IllegalArgumentException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}
