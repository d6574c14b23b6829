package leeway.engine.feel.check;

import java.util.List;
import java.util.Optional;
import leeway.engine.Span;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.expression.External;
import leeway.engine.feel.external.JavaMethod;
import leeway.engine.feel.external.JavaMethods;
import leeway.engine.feel.syntax.Node;

/** The types of external functions, and those that name a method which can never be called. */
final class ExternalCheck {
  private static final String CODE = "external-function";

  private final TypeCheck check;

  ExternalCheck(TypeCheck check) {
    this.check = check;
  }

  /** The type of an external function with parameters of these types. */
  FeelType type(List<FeelType> parameters, Node body, Span span) {
    var method = External.named(body).flatMap(it -> method(it, span));
    method.ifPresent(it -> fit(parameters, it, span));
    return new FeelType.FunctionType(
        parameters, method.map(JavaMethod::result).map(External::type).orElse(FeelType.Simple.ANY));
  }

  private Optional<JavaMethod> method(External.Named named, Span span) {
    var method = named.method();
    if (method.isEmpty()) {
      check.report(
          CODE,
          span,
          "an external function names one of a fixed list of pure Java methods, got `"
              + named.className()
              + "` `"
              + named.signature()
              + "`",
          remedy(named.className() + "." + named.signature()));
    }
    return method;
  }

  private static String remedy(String written) {
    return Nearest.to(written, JavaMethods.all().stream().map(JavaMethod::written).toList())
        .map(it -> "perhaps `" + it + "` is meant")
        .orElse(
            "write its body in FEEL, or name a method of "
                + String.join(", ", JavaMethods.classes()));
  }

  private void fit(List<FeelType> parameters, JavaMethod method, Span span) {
    if (!method.takes(parameters.size())) {
      check.report(
          CODE,
          span,
          "`"
              + method.written()
              + "` takes "
              + method.parameters().size()
              + " arguments, got a function of "
              + parameters.size(),
          "give the function the method's parameters");
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      check.expect(External.type(method.parameter(i)), parameters.get(i), span);
    }
  }
}
