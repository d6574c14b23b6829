package leeway.engine.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import leeway.engine.LimitExceeded;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Value;
import leeway.engine.feel.check.TypeCheck;
import leeway.engine.feel.check.TypeScope;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;

/** Any bytes as unary tests: read, checked, and asked whether they accept each of some values. */
public final class UnaryTestsFuzz {

  private UnaryTestsFuzz() {}

  /** Throws where anything but an answer, a problem or an exceeded limit comes of the bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var parsed = Feel.parseUnaryTests("fuzz", text, List.copyOf(FeelFuzz.FACTS.keySet()));
    parsed.problems().forEach(it -> it.withCaret(text));
    parsed
        .whole()
        .ifPresent(
            it -> {
              TypeCheck.of(it, FeelType.Simple.NUMBER, "fuzz", TypeScope.of(Map.of()));
              FeelFuzz.FACTS.values().forEach(value -> ask(it, value));
            });
  }

  private static void ask(UnaryTests tests, Value value) {
    try {
      tests.accept(value, Scope.of(FeelFuzz.FACTS), Evaluation.timeless(FeelFuzz.LIMITS));
      tests.values(value, Scope.of(FeelFuzz.FACTS), Evaluation.timeless(FeelFuzz.LIMITS));
    } catch (LimitExceeded e) {
      e.code();
    }
  }
}
