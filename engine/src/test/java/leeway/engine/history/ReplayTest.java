package leeway.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplayTest {
  private static final Coding.Texts KINDS = new Coding.Texts(List.of("return", "repair", "credit"));
  private static final int SITUATIONS = 3_000;

  /** The reference: each situation by itself, each rule by itself, as the model combines them. */
  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void changesWhatRulingOneSituationAfterTheOtherChanges(long seed) {
    var random = new Random(seed);
    var month = month(random);
    var before = rulebook(random);
    var after = rulebook(random);

    var difference = Replay.compare(month, before, after);

    var flips = new BitSet();
    Map<Difference.Change, Long> counts = new HashMap<>();
    long moneyBefore = 0;
    long moneyAfter = 0;
    for (int i = 0; i < SITUATIONS; i++) {
      var change = new Difference.Change(ruling(month, i, before), ruling(month, i, after));
      counts.merge(change, 1L, Long::sum);
      flips.set(i, change.before() != change.after());
      moneyBefore += money(month, i, before);
      moneyAfter += money(month, i, after);
    }
    assertThat(difference)
        .as("seed %d", seed)
        .isEqualTo(new Difference(flips, counts, moneyBefore, moneyAfter));
  }

  private static ReplayedRuling ruling(
      HistoryMonth month, int situation, ReplayedRulebook rulebook) {
    var effects =
        rulebook.rules().stream()
            .flatMap(rule -> effect(month, situation, rule).stream())
            .map(RowEffect::effect)
            .toList();
    if (effects.contains(Effect.GRANTS) && !effects.contains(Effect.WITHHOLDS)) {
      return ReplayedRuling.GRANTED;
    }
    if (effects.contains(Effect.REFERS)) {
      return ReplayedRuling.REFERRED;
    }
    return effects.isEmpty() ? ReplayedRuling.SILENT : ReplayedRuling.NOT_GRANTED;
  }

  private static long money(HistoryMonth month, int situation, ReplayedRulebook rulebook) {
    if (ruling(month, situation, rulebook) != ReplayedRuling.GRANTED) {
      return 0;
    }
    Map<String, Long> bestOfGroup = new HashMap<>();
    for (var rule : rulebook.rules()) {
      effect(month, situation, rule)
          .ifPresent(effect -> bestOfGroup.merge(rule.group(), effect.amount(), Math::max));
    }
    return bestOfGroup.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Optional<RowEffect> effect(HistoryMonth month, int situation, ReplayedRule rule) {
    long[] codes =
        rule.table().table().columns().stream()
            .mapToLong(it -> month.codes(it.name(), it.coding()).code(situation))
            .toArray();
    int row = rule.table().matcher().hit(codes, 0);
    return row < 0 ? Optional.empty() : Optional.of(rule.effects().get(row));
  }

  private static HistoryMonth month(Random random) {
    byte[] kinds = new byte[SITUATIONS];
    long[] days = new long[SITUATIONS];
    for (int i = 0; i < SITUATIONS; i++) {
      kinds[i] = (byte) random.nextInt(5);
      days[i] = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextInt(100);
    }
    return new HistoryMonth(
        "return",
        YearMonth.of(2026, 3),
        SITUATIONS,
        List.of(
            new FactHistory("kind", KINDS, new FactColumn.Bytes(kinds)),
            new FactHistory("days", new Coding.Numbers(0), new FactColumn.Longs(days))));
  }

  private static ReplayedRulebook rulebook(Random random) {
    return new ReplayedRulebook(
        IntStream.range(0, 5).mapToObj(_ -> rule(random, "group " + random.nextInt(3))).toList());
  }

  private static ReplayedRule rule(Random random, String group) {
    var columns = List.of(new Column("kind", KINDS), new Column("days", new Coding.Numbers(0)));
    var rows = new ArrayList<Row>();
    var effects = new ArrayList<RowEffect>();
    for (int i = 0; i < 6; i++) {
      var end = new End.At(Num.of(random.nextInt(100)), true);
      var kind = Cell.oneOf(Values.text(KINDS.values().get(random.nextInt(3))));
      rows.add(
          new Row(
              List.of(random.nextBoolean() ? Cell.ANY : kind, Cell.within(new End.Open(), end)),
              List.of()));
      var effect = List.of(Effect.values()).get(random.nextInt(4));
      effects.add(new RowEffect(effect, effect == Effect.GRANTS ? random.nextInt(9_000) : 0));
    }
    var hitPolicy = random.nextInt(4) == 0 ? HitPolicy.UNIQUE : HitPolicy.FIRST;
    var table = CompiledTable.of(new Table(hitPolicy, columns, List.of(), rows));
    return new ReplayedRule(table, effects, group);
  }
}
