package leeway.server.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.Ruling;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.policy.weighing.Counsel;
import leeway.policy.weighing.Weighing;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Answer;
import leeway.worth.Money;

/**
 * The front of a card, which may be read aloud to the customer. The verdict stands in the first
 * words; the lines are the rulebook's where it has a card for the answer, else the product's. No
 * worth, no cost, no limit (law 15).
 */
public record CardFront(String verdict, String sum, Tone tone, List<LineView> lines) {

  public CardFront {
    lines = List.copyOf(lines);
  }

  /** The front of an answer alone. */
  public static CardFront of(Answer answer, CardWords words) {
    return of(answer, words, List.of());
  }

  /** The same with lines about what stands beside it, as far as there is room. */
  public static CardFront of(Answer answer, CardWords words, List<LineView> beside) {
    String verdict = verdict(answer, words);
    String sum = sum(answer);
    var lines =
        CardLayout.fit(
            headline(verdict, sum),
            lines(answer, words),
            Stream.concat(beside.stream(), optional(answer, words).stream()).toList(),
            LineView.of(
                words.text("card.cover"),
                words.text(
                    answer.cover().isCover() ? "card.will-be-covered" : "card.receipt-only")));
    return new CardFront(verdict, sum, tone(answer), lines);
  }

  /** The card as text, line by line. */
  public List<String> text() {
    return CardLayout.text(headline(verdict, sum), lines);
  }

  private static String headline(String verdict, String sum) {
    return sum.isBlank() ? verdict : verdict + "  " + sum;
  }

  /**
   * Whether it is a yes: owed, granted, or this person's to give. Where the arithmetic is against
   * it, the person may still, but the words of the rulebook would not be theirs.
   */
  private static boolean isYes(Answer answer) {
    return switch (answer.standing().permission()) {
      case ENTITLED -> true;
      case WITHIN_LATITUDE -> !isAdvisedAgainst(answer.sealed().assessment());
      case ABOVE_LATITUDE, NEVER -> false;
    };
  }

  private static boolean isAdvisedAgainst(Assessment assessment) {
    return !(assessment.weighing() instanceof Weighing.Weighed weighed)
        || weighed.counsel() == Counsel.HOLD;
  }

  private static String verdict(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    if (assessment.ruling() instanceof Ruling.NeedsFacts) {
      return words.text("card.one-thing");
    }
    if (isYes(answer) && !assessment.words().verdict().isBlank()) {
      return assessment.words().verdict();
    }
    return switch (answer.standing().permission()) {
      case ENTITLED -> words.text(assessment.owed().isEmpty() ? "card.you-may" : "card.theirs");
      case WITHIN_LATITUDE -> words.text("card.you-may");
      case ABOVE_LATITUDE -> words.text(isPart(answer) ? "card.not-all" : "card.a-person-decides");
      case NEVER ->
          words.text(
              assessment.ruling() instanceof Ruling.Cannot
                  ? "card.not-possible"
                  : "card.nobody-may");
    };
  }

  /** What they get: all offers together, or what they ask for; blank where it is no money. */
  private static String sum(Answer answer) {
    var offers = answer.sealed().assessment().offers();
    var amount =
        offers.stream()
            .map(Concession::amount)
            .reduce(Money::plus)
            .orElseGet(
                () ->
                    answer.standing().permission() == Permission.WITHIN_LATITUDE
                        ? asked(answer)
                        : Money.zero(answer.mayGive().currency()));
    return amount.isZero() ? "" : Written.amount(amount, language(answer));
  }

  private static Money asked(Answer answer) {
    return switch (answer.sealed().assessment().asked().beyond()) {
      case Cost.Known(_, var face) -> face;
      case Cost.Unknown _ -> Money.zero(answer.mayGive().currency());
    };
  }

  private static Tone tone(Answer answer) {
    return switch (answer.standing().permission()) {
      case ENTITLED, WITHIN_LATITUDE -> Tone.YES;
      case ABOVE_LATITUDE -> Tone.PART;
      case NEVER -> Tone.STOP;
    };
  }

  private static List<LineView> lines(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    var lines = new ArrayList<LineView>();
    if (isYes(answer) && !assessment.words().lines().isEmpty()) {
      assessment.words().lines().forEach(line -> lines.add(LineView.of(line)));
    } else if (isPart(answer)) {
      part(lines, answer, words);
    } else {
      plain(lines, answer, words);
    }
    assessment.missing().stream()
        .limit(1)
        .forEach(it -> lines.add(LineView.of(words.text("card.first"), it.question())));
    if (needsSomebodyElse(answer) && !isPart(answer)) {
      lines.add(LineView.of(words.text("card.rest"), due(answer, words)));
    }
    return lines;
  }

  private static List<LineView> optional(Answer answer, CardWords words) {
    var lines = new ArrayList<LineView>();
    if (isYes(answer)) {
      var said = answer.sealed().assessment().words();
      add(lines, words.text("card.note"), said.note());
      add(lines, words.text("card.is-done"), String.join(", ", said.done()));
    }
    return lines;
  }

  /** How it is done, what to say, and why, where the rulebook has no card of its own. */
  private static void plain(List<LineView> lines, Answer answer, CardWords words) {
    var said = answer.sealed().assessment().words();
    add(lines, words.text("card.do"), said.execute());
    String say = isYes(answer) || isLeft(answer) ? said.say() : words.text("card.say-yes");
    if (!say.isBlank()) {
      lines.add(LineView.toSay(words.text("card.say"), say));
    }
    add(lines, words.text("card.why"), why(answer, words));
  }

  private static boolean isLeft(Answer answer) {
    return answer.standing().permission() != Permission.WITHIN_LATITUDE;
  }

  /** Part of it now, and the rest by somebody else: the words and the promise. */
  private static void part(List<LineView> lines, Answer answer, CardWords words) {
    String now = Written.shortAmount(answer.mayGive(), language(answer));
    var rest = answer.rest();
    lines.add(LineView.of("", words.text("card.part-now", now)));
    lines.add(LineView.of(words.text("card.rest"), due(answer, words)));
    lines.add(
        LineView.toSay(
            words.text("card.say"), words.text("card.say-part", now, rest.name(), moment(answer))));
    if (!rest.behind().isBlank()) {
      lines.add(
          LineView.of(
              words.text("card.asked"), words.text("card.behind", rest.name(), rest.behind())));
    }
    lines.add(LineView.of(words.text("card.dont"), words.text("card.promise-the-call")));
    lines.add(LineView.of(words.text("card.kept"), words.text("card.no-one-re-asks")));
  }

  private static boolean isPart(Answer answer) {
    return answer.standing().permission() == Permission.ABOVE_LATITUDE
        && answer.mayGive().isPositive();
  }

  private static boolean needsSomebodyElse(Answer answer) {
    return answer.standing().permission() == Permission.ABOVE_LATITUDE
        || answer.standing().handOver() == Standing.HandOver.ANOTHER;
  }

  private static String due(Answer answer, CardWords words) {
    var rest = answer.rest();
    return words.text(rest.isOnDuty() ? "card.by-here" : "card.by", rest.name(), moment(answer));
  }

  private static String moment(Answer answer) {
    return Written.moment(answer.rest().by().atZone(answer.zone()), language(answer));
  }

  private static Locale language(Answer answer) {
    return answer.sealed().language();
  }

  /** The rule that grants, or the first condition that is not met; without a rule, that. */
  private static String why(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    if (assessment.ruling() instanceof Ruling.Silent) {
      return words.text("card.no-rule");
    }
    var unmet = assessment.unmet().stream().findFirst();
    String title = answer.rule().title();
    String why =
        title.isBlank() || !assessment.offers().isEmpty() || unmet.isEmpty()
            ? rule(answer, words)
            : words.text("card.rule-wants", title, unmet.get().condition());
    return answer.standing().permission() == Permission.WITHIN_LATITUDE && !why.isBlank()
        ? words.text("card.yours-to-set-aside", why)
        : why;
  }

  /** What the rule is called; in another language than the rulebook's first, what it rests on. */
  private static String rule(Answer answer, CardWords words) {
    var rule = answer.rule();
    return rule.title().isBlank() && !rule.basis().isBlank()
        ? words.text("rules.basis." + rule.basis())
        : rule.title();
  }

  private static void add(List<LineView> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(LineView.of(label, text));
    }
  }
}
