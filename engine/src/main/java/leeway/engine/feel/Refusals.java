package leeway.engine.feel;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.feel.syntax.Children;
import leeway.engine.feel.syntax.Node;

/** Finds what is written correctly and still refused: code outside FEEL. */
final class Refusals {

  private Refusals() {}

  static List<Problem> in(Node node, String source) {
    var problems = new ArrayList<Problem>();
    collect(node, source, problems);
    return problems;
  }

  private static void collect(Node node, String source, List<Problem> problems) {
    if (node instanceof Node.FunctionOf(var _, var _, var external, var span) && external) {
      problems.add(
          Problem.error(
              "external-function",
              new Place(source, span),
              "a function is written in FEEL, got an external one",
              "write its body in FEEL: nothing outside is ever called"));
    }
    Children.of(node).forEach(it -> collect(it, source, problems));
  }
}
