package leeway.engine.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import leeway.engine.LimitExceeded;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.engine.feel.check.TypeCheck;
import leeway.engine.feel.check.TypeScope;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Scope;

/** Any bytes as a FEEL expression: read, checked, evaluated and its value written. */
public final class FeelFuzz {
  static final Limits LIMITS = new Limits(100_000, 200, 10_000, 10_000);
  static final Map<String, Value> FACTS =
      Map.of(
          "a", Value.Num.of(3),
          "b", Values.text("leeway"),
          "days since delivery", Value.Num.of(37),
          "list", Values.list(List.of(Value.Num.of(1), Values.NULL, Values.TRUE)),
          "?", Value.Num.of(7));

  private FeelFuzz() {}

  /** Throws where anything but a value, a problem or an exceeded limit comes of the bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var parsed = Feel.parse("fuzz", text, List.copyOf(FACTS.keySet()));
    parsed.problems().forEach(it -> it.withCaret(text));
    parsed
        .whole()
        .ifPresent(
            it -> {
              TypeCheck.of(it, "fuzz", TypeScope.of(Map.of())).problems();
              try {
                ValueText.quoted(it.evaluate(Scope.of(FACTS), Evaluation.timeless(LIMITS)));
              } catch (LimitExceeded e) {
                e.code();
              }
            });
  }
}
