package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import leeway.policy.Cost;
import leeway.policy.PersonId;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Permission;
import leeway.policy.weighing.Weighing;
import leeway.policy.words.Written;
import leeway.server.TestServer;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.card.AnswerJson;
import leeway.server.desk.card.CardBack;
import leeway.server.desk.card.CardFront;
import leeway.server.desk.card.CardWords;
import leeway.server.desk.page.Situations.Situation;
import leeway.server.platform.TestClock;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Laws 3, 13 and 15 of the model over the answers of a whole server: every situation of the sample
 * company, for customers of every worth, said in every tone, over every channel.
 */
class CardLawsTest {
  private static final TestClock CLOCK = new TestClock();
  private static final int PREMISES_MIN = 1_000;
  private static final List<String> SEGMENTS =
      List.of(
          "weekend",
          "ten-years",
          "renovating-owner",
          "balcony-newcomer",
          "online-rural",
          "contractor",
          "club",
          "no-card");
  private static final List<String> TONES = List.of("calm", "upset", "threatening");
  private static final List<String> CHANNELS = List.of("store", "phone", "mail", "chat");
  private static final List<Locale> LANGUAGES = Texts.LANGUAGES.stream().map(Locale::of).toList();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  @BeforeAll
  static void importRecords() {
    Situations.importRecords(server, "greenleaf");
  }

  @Test
  void atOrBelowTheFloorNobodysWorthChangesAByte() {
    int premises = 0;
    var floor = server.bean(RulebookInForce.class).current().figures().figures().floor();
    for (var situation : situations()) {
      var answers = new LinkedHashSet<String>();
      boolean isBelow = true;
      for (String segment : SEGMENTS) {
        var answer = answer(situation.with(Map.of("customer", "c-" + segment)), Locale.ENGLISH);
        answers.add(answer.sealed().assessment().toJson().toString());
        isBelow = isBelow && isAtOrBelow(answer, floor.amount());
      }
      if (isBelow) {
        premises++;
        assertThat(answers).as(situation.id()).hasSize(1);
      }
    }
    assertThat(premises).isPositive();
  }

  @Test
  void angerChannelAndLanguageChangeWordsAndNothingElse() {
    int premises = 0;
    for (var situation : situations()) {
      var quiet = new HashMap<String, String>();
      for (String tone : TONES) {
        for (String channel : CHANNELS) {
          for (Locale language : LANGUAGES) {
            var answer = answer(loud(situation, tone, channel), language);
            String said = substance(answer);
            quiet.putIfAbsent("said", said);
            assertThat(said).as(situation.id()).isEqualTo(quiet.get("said"));
            premises++;
          }
        }
      }
    }
    assertThat(premises).isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  @Test
  void noFrontAndNoPayloadHoldsWorthCostFlagOrLimit() {
    int premises = 0;
    for (var situation : situations()) {
      for (String segment : SEGMENTS) {
        for (Locale language : LANGUAGES) {
          var answer = answer(situation.with(Map.of("customer", "c-" + segment)), language);
          var secrets = secrets(answer, situation.person(), language);
          assertThat(leaks(secrets, front(answer))).as(situation.id()).isEmpty();
          assertThat(leaks(secrets, payload(answer))).as(situation.id()).isEmpty();
          premises += secrets.size();
        }
      }
    }
    assertThat(premises).isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  /** The walk notices each of these: a cost, an estimate, a segment, a limit on the front. */
  @Test
  void theWalkCatchesWhatIsPlanted() {
    var card = Situations.of("greenleaf").getOrDefault("card-3", situations().getFirst());
    var answer = answer(card, Locale.ENGLISH);
    var secrets = secrets(answer, card.person(), Locale.ENGLISH);
    var back = CardBack.of(answer, server.bean(RulebookInForce.class).current(), words());

    for (String planted :
        List.of("$62.76", "$18.90", "$10 ", "$360", "weekend gardener", "$75", "$300")) {
      assertThat(leaks(secrets, front(answer) + "\n" + planted + " ")).as(planted).isNotEmpty();
    }
    assertThat(leaks(secrets, back.toString())).isNotEmpty();
  }

  private static List<Situation> situations() {
    var all = new ArrayList<>(Situations.of("greenleaf").values());
    all.addAll(Situations.of("greenleaf", "rules.jsonl").values());
    return all.stream().map(it -> it.person().isBlank() ? it.by("joanne-pike") : it).toList();
  }

  private static Answer answer(Situation situation, Locale language) {
    return Situations.answer(situation, language, server, CLOCK);
  }

  private static Situation loud(Situation situation, String tone, String channel) {
    var kinds = server.bean(RulebookInForce.class).current().kinds().values();
    var facts = new HashMap<String, String>();
    for (var kind : kinds) {
      if (kind.id().value().equals(situation.kind())) {
        if (kind.facts().contains("tone")) {
          facts.put("tone", tone);
        }
        if (kind.facts().contains("channel")) {
          facts.put("channel", channel);
        }
      }
    }
    return situation.with(facts);
  }

  /** Ruling, offers, advice and permission: everything but the words. */
  private static String substance(Answer answer) {
    return answer.sealed().assessment().canonicalWithoutWords() + answer.standing().permission();
  }

  private static boolean isAtOrBelow(Answer answer, Money floor) {
    return answer.sealed().assessment().asked().beyond() instanceof Cost.Known(var cost, _)
        && cost.compareTo(floor) <= 0;
  }

  private static String front(Answer answer) {
    return String.join("\n", CardFront.of(answer, words()).text());
  }

  private static CardWords words() {
    return CardWords.in(Locale.ENGLISH);
  }

  private static String payload(Answer answer) {
    var json = new HashMap<>(AnswerJson.of(answer));
    json.remove("token");
    json.remove("digest");
    json.remove("id");
    return json.toString();
  }

  /** What must not be read aloud: in the ways in which it could be written. */
  private static Set<String> secrets(Answer answer, String person, Locale language) {
    var secrets = new LinkedHashSet<String>();
    var rulebook = server.bean(RulebookInForce.class).current();
    var assessment = answer.sealed().assessment();
    if (assessment.weighing() instanceof Weighing.Weighed weighed) {
      add(secrets, weighed.yes().total(), answer, language);
      weighed.instead().forEach(it -> add(secrets, it.cost(), answer, language));
      for (var estimate : weighed.estimates()) {
        secrets.add(estimate.source());
      }
    }
    for (String segment : rulebook.figures().figures().segments().keySet()) {
      secrets.add(segment);
      secrets.add(segment.replace('-', ' '));
    }
    for (var band : rulebook.figures().figures().segments().values()) {
      add(secrets, band.low(), answer, language);
      add(secrets, band.high(), answer, language);
    }
    rulebook
        .people()
        .person(new PersonId(person))
        .ifPresent(
            it -> {
              for (Amounts limit :
                  List.of(it.bounds().perAct(), it.bounds().perDay(), it.bounds().perWeek())) {
                add(secrets, limit.cost(), answer, language);
                add(secrets, limit.face(), answer, language);
              }
            });
    return secrets;
  }

  /**
   * An amount as it would be written, unless the customer knows it anyway: what was paid or asked.
   */
  private static void add(Set<String> secrets, Money amount, Answer answer, Locale language) {
    if (amount.isZero() || known(answer).contains(amount)) {
      return;
    }
    secrets.add(Written.amount(amount, language) + " ");
    secrets.add(Written.shortAmount(amount, language) + " ");
    secrets.add("minorUnits=" + amount.minorUnits() + ",");
  }

  private static Set<Money> known(Answer answer) {
    var known = new LinkedHashSet<Money>();
    var assessment = answer.sealed().assessment();
    assessment.offers().forEach(offer -> known.add(offer.amount()));
    assessment.withheld().forEach(offer -> known.add(offer.amount()));
    if (answer.standing().permission() == Permission.ABOVE_LATITUDE) {
      known.add(answer.mayGive()); // what this one act may give is no limit
    }
    if (assessment.asked().beyond() instanceof Cost.Known(_, var face)) {
      known.add(face);
    }
    return known;
  }

  private static List<String> leaks(Set<String> secrets, String text) {
    String searched = text.replace("\n", " \n") + " ";
    return secrets.stream().filter(searched::contains).toList();
  }
}
