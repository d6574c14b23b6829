package leeway.cli;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.LimitExceeded;
import leeway.engine.Problem;
import leeway.engine.dmn.Explanation;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.Reading;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;

/** Runs the cases of one file of the TCK on its model. */
final class TckCases {
  private final String file;
  private final Reading reading;

  TckCases(String file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  TckResult run(Element testCase) {
    var id = testCase.attribute("id").orElse("");
    if (!(reading instanceof Reading.Read(var model, var _))) {
      return failed(id, reading.problems().getFirst().oneLine());
    }
    var inputs = inputs(testCase);
    boolean isByNull = true;
    for (var node : testCase.children("resultNode")) {
      var expected = node.child("expected").map(TckValues::value).orElse(Values.NULL);
      try {
        var got = explain(model, testCase, node, inputs);
        var wrong = wrong(expected, got, value(model, testCase, node, got.value()));
        if (wrong.isPresent()) {
          return failed(id, wrong.get());
        }
      } catch (LimitExceeded | IllegalArgumentException e) {
        return failed(id, String.valueOf(e.getMessage()));
      }
      isByNull &= expected.isNull();
    }
    var verdict = isByNull ? TckResult.Verdict.PASSED_BY_NULL : TckResult.Verdict.PASSED_BY_VALUE;
    return new TckResult(file, id, verdict, "");
  }

  private TckResult failed(String id, String reason) {
    return new TckResult(file, id, TckResult.Verdict.FAILED, reason);
  }

  private static Map<String, Value> inputs(Element testCase) {
    var inputs = new LinkedHashMap<String, Value>();
    for (var node : testCase.children("inputNode")) {
      var name = node.attribute("name").orElse("");
      var namespace = node.attribute("namespace").map(it -> it + "#").orElse("");
      inputs.put(namespace + name, TckValues.value(node));
    }
    return inputs;
  }

  private static Explanation explain(
      Model model, Element testCase, Element node, Map<String, Value> inputs) {
    var evaluation = Evaluation.at(ZonedDateTime.now(Clock.systemUTC()), Limits.STANDARD);
    var invoked = testCase.attribute("invocableName");
    boolean isService =
        testCase.attribute("type").equals(Optional.of("decisionService")) && invoked.isPresent();
    return isService
        ? model.explainService(invoked.get(), inputs, evaluation)
        : model.explain(node.attribute("name").orElse(""), inputs, evaluation);
  }

  /** A service with several outputs gives a context, of which a node asks for one. */
  private static Value value(Model model, Element testCase, Element node, Value whole) {
    boolean hasSeveral =
        testCase
            .attribute("invocableName")
            .flatMap(model::service)
            .map(it -> it.outputs().size() > 1)
            .orElse(false);
    return hasSeveral && whole instanceof Value.Context context
        ? context.get(node.attribute("name").orElse(""))
        : whole;
  }

  /** Why a result does not pass; a text that could not be read never does. */
  private static Optional<String> wrong(Value expected, Explanation got, Value value) {
    if (!got.unread().isEmpty()) {
      return got.unread().stream().map(Problem::oneLine).findFirst();
    }
    return TckValues.areAlike(expected, value)
        ? Optional.empty()
        : Optional.of(
            "expected "
                + ValueText.quoted(expected)
                + ", got "
                + ValueText.quoted(value)
                + told(got.problems()));
  }

  private static String told(List<Problem> problems) {
    return problems.isEmpty() ? "" : " (" + problems.getFirst().oneLine() + ")";
  }
}
