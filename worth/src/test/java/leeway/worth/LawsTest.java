package leeway.worth;

import static leeway.worth.WorthFixtures.BOOKS;
import static leeway.worth.WorthFixtures.CAD;
import static leeway.worth.WorthFixtures.MINOR;
import static leeway.worth.WorthFixtures.SERIOUS;
import static leeway.worth.WorthFixtures.SEVERE;
import static leeway.worth.WorthFixtures.cad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import leeway.engine.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The value part of law 3 and law 12 over seeded random questions. Each law also has to catch its
 * planted bugs.
 */
final class LawsTest {
  private static final int ROUNDS = 10_000;
  private static final int PREMISES_MIN = 1_000;
  private static final Customer NOBODY = new Customer.WithoutSegment();

  /** What a careless hand could make of the advice. */
  enum PlantedBug implements BiFunction<Question, Customer, Advice> {
    LOOKS_BELOW_THE_FLOOR {
      @Override
      public Advice apply(Question question, Customer customer) {
        return Worth.advise(WorthFixtures.withFloor(question, 0, 0), customer);
      }
    },
    WANTS_A_VALUE_BELOW_THE_FLOOR {
      @Override
      public Advice apply(Question question, Customer customer) {
        return customer.equals(NOBODY)
            ? new Advice.YourCall(new Reason.NoMargin())
            : Worth.advise(question, customer);
      }
    },
    MIXES_UP_THE_ENDS {
      @Override
      public Advice apply(Question question, Customer customer) {
        return switch (customer) {
          case Customer.WithoutSegment _ -> Worth.advise(question, customer);
          case Customer.OfSegment(var band, var goodwill) ->
              Worth.advise(question, new Customer.OfSegment(mirrored(band), goodwill));
        };
      }
    },
    SPENDS_LESS_ON_WHO_STAYS_ANYWAY {
      @Override
      public Advice apply(Question question, Customer customer) {
        var advice = Worth.advise(question, customer);
        return customer instanceof Customer.OfSegment(var band, _)
                && band.low().compareTo(cad(400)) > 0
                && advice instanceof Advice.Grant
            ? new Advice.Hold(advice.reason())
            : advice;
      }
    };

    private static MarginBand mirrored(MarginBand band) {
      return new MarginBand(
          band.high().negated(), band.expected().negated(), band.low().negated(), BOOKS);
    }
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void atOrBelowTheFloorTheAdviceIsTheSameForEverybody(long seed) {
    assertThat(looksAtNobodyBelowTheFloor(Worth::advise, seed))
        .isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void aHigherBandIsNeverTreatedWorse(long seed) {
    assertThat(isMonotone(Worth::advise, seed)).isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  @ParameterizedTest
  @EnumSource
  void catchesThePlantedBug(PlantedBug bug) {
    var seed = Seeds.fresh().findFirst().orElseThrow();

    assertThatThrownBy(
            () -> {
              looksAtNobodyBelowTheFloor(bug, seed);
              isMonotone(bug, seed);
            })
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void noChanceHasMoreThanOneDigitAndNoMarginMoreThanTwo(long seed) {
    assertThat(isHonest(LawsTest::shown, seed)).isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  @Test
  void catchesAChanceThatIsShownToTheLastDigit() {
    assertThatThrownBy(() -> isHonest(breakEven -> List.of(exactly(breakEven)), 1))
        .isInstanceOf(AssertionError.class);
  }

  private static int looksAtNobodyBelowTheFloor(
      BiFunction<Question, Customer, Advice> advise, long seed) {
    var random = new SplittableRandom(seed);
    int premises = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var question = question(random);
      if (!question.floor().holds(question.yes().total(), question.lastSevenDays())) {
        continue;
      }
      premises++;
      assertThat(advise.apply(question, customer(random, band(random))))
          .as("seed %d: %s", seed, question)
          .isEqualTo(advise.apply(question, NOBODY));
    }
    return premises;
  }

  private static int isMonotone(BiFunction<Question, Customer, Advice> advise, long seed) {
    var random = new SplittableRandom(seed);
    int premises = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var question = question(random);
      var lesser = band(random);
      var greater = higher(lesser, random);
      var goodwill = cad(random.nextInt(400));
      var first = advise.apply(question, new Customer.OfSegment(lesser, goodwill));
      var second = advise.apply(question, new Customer.OfSegment(greater, goodwill));
      if (first.reason() instanceof Reason.AtOrBelowFloor) {
        continue;
      }
      premises++;
      assertThat(favour(second, question))
          .as("seed %d: %s to %s: %s", seed, lesser, greater, question)
          .isGreaterThanOrEqualTo(favour(first, question));
    }
    return premises;
  }

  private static int isHonest(Function<BreakEven, List<BigDecimal>> shown, long seed) {
    var random = new SplittableRandom(seed);
    int premises = 0;
    for (int round = 0; round < ROUNDS / 5; round++) {
      var breakEven = new BreakEven(cad(1 + random.nextInt(500)), band(random));
      premises++;
      assertThat(shown.apply(breakEven))
          .as("seed %d: %s", seed, breakEven)
          .allMatch(chance -> digits(chance) <= 1);
      assertThat(digits(MarginBand.shown(breakEven.margin().expected()))).isLessThanOrEqualTo(2);
    }
    return premises;
  }

  private static List<BigDecimal> shown(BreakEven breakEven) {
    var chances = new ArrayList<BigDecimal>();
    for (var end : List.of(breakEven.best(), breakEven.worst())) {
      switch (end) {
        case BreakEven.End.OfHundred(var chance) -> chances.add(chance);
        case BreakEven.End.OverHundred _ -> {}
      }
    }
    return chances;
  }

  private static BigDecimal exactly(BreakEven breakEven) {
    return breakEven.excess().decimal().multiply(new BigDecimal("0.123"));
  }

  private static int digits(BigDecimal number) {
    return number.stripTrailingZeros().precision();
  }

  /**
   * How favourable an advice is: its class, then within another way the step's place on the ladder.
   */
  private static int favour(Advice advice, Question question) {
    return switch (advice) {
      case Advice.Grant _ -> 1_000;
      case Advice.YourCall _ -> 900;
      case Advice.AnotherWay(var step, _) -> 100 + question.ladder().steps().indexOf(step);
      case Advice.OneThingFirst _ -> 10;
      case Advice.Hold _ -> 0;
    };
  }

  private static Question question(SplittableRandom random) {
    var steps =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(place -> new Step("step-" + place, WorthFixtures.cash(5L + place * 20L)))
            .toList();
    return new Question(
        WorthFixtures.cash(random.nextInt(random.nextBoolean() ? 20 : 120)),
        new CostOfNo(cad(random.nextInt(8)), cad(0), cad(0)),
        List.of(MINOR, SERIOUS, SEVERE).get(random.nextInt(3)),
        new Floor(cad(random.nextInt(30))),
        cad(random.nextInt(3) * 5L),
        new Ladder(steps),
        random.nextBoolean() ? List.of("resaleable") : List.of());
  }

  private static Customer customer(SplittableRandom random, MarginBand band) {
    return new Customer.OfSegment(band, cad(random.nextInt(400)));
  }

  private static MarginBand band(SplittableRandom random) {
    long low = random.nextInt(-5_000, 100_000);
    long expected = low + random.nextInt(80_000);
    long high = expected + random.nextInt(150_000);
    return new MarginBand(money(low), money(expected), money(high), BOOKS);
  }

  private static MarginBand higher(MarginBand band, SplittableRandom random) {
    var low = band.low().plus(money(random.nextInt(100_000)));
    var expected = low.max(band.expected());
    var high = expected.max(band.high()).plus(money(random.nextInt(100_000)));
    return new MarginBand(low, expected, high, BOOKS);
  }

  private static Money money(long minorUnits) {
    return new Money(minorUnits, CAD);
  }
}
