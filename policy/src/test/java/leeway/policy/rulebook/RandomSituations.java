package leeway.policy.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;

/** Random asks of a rulebook: every plain fact that can be given, one in five of them unknown. */
final class RandomSituations {
  private static final int UNKNOWN = 5;
  private static final int DAYS = 2_500;

  private final Rulebook rulebook;
  private final Random random;
  private final List<KindId> kinds;

  RandomSituations(Rulebook rulebook, Random random) {
    this.rulebook = rulebook;
    this.random = random;
    this.kinds = new ArrayList<>(rulebook.kinds().keySet());
  }

  Ask next() {
    var day = LocalDate.of(2026, 11, 2);
    var kind = kinds.get(random.nextInt(kinds.size()));
    var given = new TreeMap<String, Given>();
    for (var fact : rulebook.facts().values()) {
      if (!fact.derived() && random.nextInt(UNKNOWN) > 0) {
        value(fact, day).ifPresent(it -> given.put(fact.name(), new Given(it, Source.LOOKED_UP)));
      }
    }
    return switch (rulebook.situation(kind, day, given)) {
      case Typed.Fits(var situation) -> new Ask(kind, situation, day, Locale.ENGLISH);
      case Typed.Misfits(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private Optional<Value> value(FactDefinition fact, LocalDate day) {
    return switch (fact.type()) {
      case BOOLEAN -> Optional.of(Values.bool(random.nextInt(3) > 0));
      case CODE -> Optional.of(Values.text(code(fact)));
      case NUMBER -> Optional.of(number(fact));
      case MONEY -> Optional.of(new Value.Num(BigDecimal.valueOf(random.nextInt(30_000), 2)));
      case DATE -> Optional.of(new Value.Date(day.minusDays(random.nextInt(DAYS))));
      case TEXT, INSTANT, LIST, CONTEXT -> Optional.empty();
    };
  }

  private String code(FactDefinition fact) {
    return new ArrayList<>(fact.values().keySet()).get(random.nextInt(fact.values().size()));
  }

  private Value number(FactDefinition fact) {
    var step = fact.step().signum() == 0 ? BigDecimal.ONE : fact.step();
    return new Value.Num(step.multiply(BigDecimal.valueOf(random.nextInt(70))));
  }
}
