package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import leeway.engine.Seeds;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Basis;
import leeway.policy.Concession;
import leeway.policy.KindId;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.Ruling;
import leeway.policy.Words;
import leeway.policy.rulebook.RandomRules.RandomRule;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws 1, 2, 4, 5 and 13 over random rulebooks and situations. Each counts how often its premise
 * held; each is broken by a bug that is planted around what is tested, and must then be told. The
 * planted bugs: a frozen actor may never give what is owed (1); an open guardrail is no guardrail
 * (2); latitude left makes the standing narrower (4); no rule is a no (5); an angry customer is
 * refused (13).
 */
final class LawsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int PREMISES_MIN = 1_000;
  private static final int PREMISES_PER_SEED = 25;
  private static final int SITUATIONS = 20;
  private static final int RULEBOOKS_MAX = 500;
  private static final int SEEDS_OF_PLANTED = 10;

  @TempDir private Path folder = Path.of("");

  /** What is tested: an answer in its two halves. */
  private record Answering(
      UnaryOperator<Assessment> assessment, BiFunction<Assessment, Hands, Standing> standing) {
    static final Answering AS_BUILT =
        new Answering(
            UnaryOperator.identity(),
            (assessment, hands) ->
                Standing.of(assessment, hands.actor(), hands.bounds(), hands.drawn()));
  }

  /** Who would act. */
  private record Hands(Actor actor, Bounds bounds, Drawn drawn) {}

  /** One random situation of one random rulebook, answered. */
  private record Trial(
      RandomRules rules, Rulebook rulebook, Map<String, Boolean> known, Hands hands) {

    Assessment assess(Answering answering, String tone, Locale language) {
      var situation = RandomRules.situation(known, tone);
      var ask = new Ask(new KindId("any"), situation, Samples.DAY, language);
      return answering.assessment().apply(rulebook.assess(ask));
    }
  }

  /** What a law says of a trial. */
  private enum Verdict {
    PREMISE_MISSING,
    HELD,
    BROKEN
  }

  /** A law. */
  @FunctionalInterface
  private interface Law {
    Verdict of(Trial trial, Answering answering);
  }

  @Test
  void lawOneARightIsNeverAFavour() {
    holds(LawsTest::right);
    isBroken(
        LawsTest::right,
        (assessment, hands) ->
            hands.actor().restraints().contains(Actor.Restraint.FROZEN)
                ? withPermission(standing(assessment, hands), Permission.NEVER)
                : standing(assessment, hands));
  }

  @Test
  void lawTwoGuardrailsAlwaysWin() {
    holds(LawsTest::guardrail);
    isBroken(
        LawsTest::guardrail,
        (assessment, hands) -> {
          var isOpenOnly =
              assessment.guardrails().stream().allMatch(it -> it.state().code().equals("open"));
          return isOpenOnly
              ? withBeyond(standing(assessment, hands), Permission.WITHIN_LATITUDE)
              : standing(assessment, hands);
        });
  }

  @Test
  void lawFourSameFactsSameAnswerAndMoreLatitudeNeverNarrows() {
    holds(LawsTest::sameFacts);
    isBroken(
        LawsTest::sameFacts,
        (assessment, hands) ->
            hands.drawn().today().cost().isZero()
                ? withBeyond(standing(assessment, hands), Permission.NEVER)
                : standing(assessment, hands));
  }

  @Test
  void lawFiveNoRuleIsNotANo() {
    holds(LawsTest::noRule);
    isBroken(
        LawsTest::noRule,
        (assessment, hands) ->
            assessment.ruling() instanceof Ruling.Silent
                ? withPermission(standing(assessment, hands), Permission.NEVER)
                : standing(assessment, hands));
  }

  @Test
  void lawThirteenTheQuietGetWhatTheLoudGet() {
    holds(LawsTest::quiet);
    assertThat(broken(LawsTest::quiet, new Answering(new Grudge(), Answering.AS_BUILT.standing())))
        .isPositive();
  }

  /** Whatever is owed for certain is offered, in some form, and entitled, whoever acts. */
  private static Verdict right(Trial trial, Answering answering) {
    long owed = owed(trial);
    if (owed == 0) {
      return Verdict.PREMISE_MISSING;
    }
    var assessment = trial.assess(answering, "calm", Locale.ENGLISH);
    var standing = answering.standing().apply(assessment, trial.hands());
    long offered =
        assessment.offers().stream().map(Concession::amount).mapToLong(Money::minorUnits).sum();
    return verdict(standing.permission() == Permission.ENTITLED && offered >= owed);
  }

  /** Beyond what is owed nothing passes a guardrail that may be hit. */
  private static Verdict guardrail(Trial trial, Answering answering) {
    boolean isGuarded =
        trial.rules().rules().stream()
            .anyMatch(it -> it.basis() == Basis.GUARDRAIL && it.mayWithhold(trial.known()));
    if (!isGuarded) {
      return Verdict.PREMISE_MISSING;
    }
    var assessment = trial.assess(answering, "calm", Locale.ENGLISH);
    var standing = answering.standing().apply(assessment, trial.hands());
    return verdict(
        standing.beyond() == Permission.NEVER
            && assessment.offers().stream().allMatch(Concession::isOwed));
  }

  private static Verdict sameFacts(Trial trial, Answering answering) {
    var english = trial.assess(answering, "calm", Locale.ENGLISH);
    var french = trial.assess(answering, "calm", Locale.FRENCH);
    var hands = trial.hands();
    var fresh = new Hands(hands.actor(), hands.bounds(), Drawn.nothing(EUR));
    var narrower = answering.standing().apply(english, hands);
    var wider = answering.standing().apply(english, fresh);
    return verdict(
        english.canonicalWithoutWords().equals(french.canonicalWithoutWords())
            && wider.permission().compareTo(narrower.permission()) <= 0
            && wider.beyond().compareTo(narrower.beyond()) <= 0
            && wider.mayGive().compareTo(narrower.mayGive()) >= 0);
  }

  private static Verdict noRule(Trial trial, Answering answering) {
    boolean isSilent =
        trial.rules().rules().stream().allMatch(it -> it.mayWin(trial.known()).isEmpty());
    if (!isSilent) {
      return Verdict.PREMISE_MISSING;
    }
    var assessment = trial.assess(answering, "calm", Locale.ENGLISH);
    var permission = answering.standing().apply(assessment, trial.hands()).permission();
    return verdict(
        assessment.ruling() instanceof Ruling.Silent
            && (permission == Permission.WITHIN_LATITUDE
                || permission == Permission.ABOVE_LATITUDE));
  }

  private static Verdict quiet(Trial trial, Answering answering) {
    var calm = trial.assess(answering, "calm", Locale.ENGLISH);
    var angry = trial.assess(answering, "angry", Locale.ENGLISH);
    return verdict(calm.digest().equals(angry.digest()));
  }

  /** What is owed for certain and possible, in minor units; of a group the dearest right. */
  private static long owed(Trial trial) {
    boolean isPossible =
        trial.rules().rules().stream()
            .noneMatch(it -> it.basis() == Basis.FEASIBILITY && it.mayWithhold(trial.known()));
    if (!isPossible) {
      return 0;
    }
    var byGroup = new HashMap<String, Long>();
    for (var rule : trial.rules().rules()) {
      if (rule.basis().isRight() && rule.isCertain(trial.known())) {
        var group = rule.group().isEmpty() ? rule.id() : rule.group();
        byGroup.merge(group, amount(rule, trial.known()), Math::max);
      }
    }
    return byGroup.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long amount(RandomRule rule, Map<String, Boolean> known) {
    var won = rule.mayWin(known).getLast();
    return won.grant() ? won.amount() * 100L : 0;
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.HELD : Verdict.BROKEN;
  }

  private void holds(Law law) {
    int premises = 0;
    for (long seed : Seeds.fresh().toArray()) {
      var verdicts = verdicts(law, Answering.AS_BUILT, seed);
      assertThat(verdicts)
          .as("rerun: -Dleeway.seed=" + seed)
          .doesNotContain(Verdict.BROKEN)
          .hasSizeGreaterThanOrEqualTo(PREMISES_PER_SEED);
      premises += verdicts.size();
    }
    assertThat(premises >= PREMISES_MIN || Long.getLong("leeway.seed") != null).isTrue();
  }

  private void isBroken(Law law, BiFunction<Assessment, Hands, Standing> planted) {
    assertThat(broken(law, new Answering(UnaryOperator.identity(), planted))).isPositive();
  }

  private long broken(Law law, Answering planted) {
    return Seeds.fresh()
        .limit(SEEDS_OF_PLANTED)
        .mapToObj(seed -> verdicts(law, planted, seed))
        .flatMap(List::stream)
        .filter(it -> it == Verdict.BROKEN)
        .count();
  }

  /**
   * What the law says where its premise held: one random rulebook after the other, until enough.
   */
  private List<Verdict> verdicts(Law law, Answering answering, long seed) {
    var random = new Random(seed);
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < RULEBOOKS_MAX && verdicts.size() < PREMISES_PER_SEED; i++) {
      var rules = RandomRules.of(random);
      var rulebook = rules.read(folder.resolve(Long.toHexString(seed) + "-" + random.nextInt()));
      for (int j = 0; j < SITUATIONS; j++) {
        var trial = new Trial(rules, rulebook, RandomRules.known(random), hands(random));
        var verdict = law.of(trial, answering);
        if (verdict != Verdict.PREMISE_MISSING) {
          verdicts.add(verdict);
        }
      }
    }
    return verdicts;
  }

  private static Hands hands(Random random) {
    var restraints =
        random.nextInt(3) > 0
            ? Set.<Actor.Restraint>of()
            : Set.of(random.nextBoolean() ? Actor.Restraint.FROZEN : Actor.Restraint.BENEFICIARY);
    var nature = random.nextBoolean() ? Actor.Nature.PERSON : Actor.Nature.MACHINE;
    var actor = new Actor(new PersonId("ann"), new RoleId("lead"), nature, restraints);
    var limit = amounts(random.nextInt(300));
    var rest = new Bounds.Rest(new RoleId("lead"), 9);
    var bounds =
        new Bounds(
            limit, limit, limit, Set.of("refund"), new Money(random.nextInt(20_000), EUR), rest);
    var drawn = amounts(random.nextInt(200));
    return new Hands(actor, bounds, new Drawn(drawn, drawn, drawn));
  }

  private static Amounts amounts(long euros) {
    return new Amounts(new Money(euros * 100, EUR), new Money(euros * 600, EUR));
  }

  private static Standing standing(Assessment assessment, Hands hands) {
    return Answering.AS_BUILT.standing().apply(assessment, hands);
  }

  private static Standing withPermission(Standing standing, Permission permission) {
    return new Standing(
        permission, standing.beyond(), standing.mayGive(), standing.handOver(), standing.rest());
  }

  private static Standing withBeyond(Standing standing, Permission beyond) {
    return new Standing(
        standing.permission(), beyond, standing.mayGive(), standing.handOver(), standing.rest());
  }

  /** Lets every second answer, which is the angry customer's, be another one. */
  private static final class Grudge implements UnaryOperator<Assessment> {
    private boolean isAngry;

    @Override
    public Assessment apply(Assessment assessment) {
      isAngry = !isAngry;
      return isAngry
          ? assessment
          : assessment.inWords(new Words("No.", "", "", "", List.of(), List.of()));
    }
  }
}
