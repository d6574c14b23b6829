package leeway.engine.feel.expression;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.feel.syntax.Children;
import leeway.engine.feel.syntax.Node;

/** Finds what is written correctly and still refused: code outside FEEL, such as PMML. */
final class Refusals {

  private Refusals() {}

  static List<Problem> in(Node node, String source) {
    var problems = new ArrayList<Problem>();
    collect(node, source, problems);
    return problems;
  }

  private static void collect(Node node, String source, List<Problem> problems) {
    if (node instanceof Node.FunctionOf(var _, var body, var external, var span)
        && external
        && External.named(body).isEmpty()) {
      problems.add(
          Problem.error(
              "external-function",
              new Place(source, span),
              "an external function names a Java method by two texts, got another body",
              "write `{java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}`, or its"
                  + " body in FEEL"));
    }
    Children.of(node).forEach(it -> collect(it, source, problems));
  }
}
