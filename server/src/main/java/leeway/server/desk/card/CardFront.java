package leeway.server.desk.card;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import leeway.policy.Concession;
import leeway.policy.Permission;
import leeway.policy.Ruling;
import leeway.policy.Standing;
import leeway.server.desk.answer.Answer;
import leeway.server.platform.MoneyText;
import leeway.worth.Money;

/**
 * The front of a card: at most {@link #LINES_MAX} lines of {@link #WIDTH} characters, which may be
 * read aloud to the customer. The verdict stands in the first words. No worth, no cost, no limit.
 */
public record CardFront(String verdict, String sum, Tone tone, List<LineView> lines) {
  static final int LINES_MAX = 12;
  static final int WIDTH = 44;
  private static final int LABEL_WIDTH = 7;
  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm");

  public CardFront {
    lines = List.copyOf(lines);
  }

  public static CardFront of(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    var lines = new ArrayList<LineView>();
    assessment.missing().stream()
        .limit(1)
        .forEach(it -> add(lines, words.text("card.first"), it.question(), ""));
    add(lines, words.text("card.do"), assessment.words().execute(), "");
    add(lines, words.text("card.say"), say(answer, words), "say");
    if (needsSomebodyElse(answer)) {
      add(lines, words.text("card.rest"), due(answer, words), "");
    }
    add(lines, words.text("card.why"), why(answer, words), "");
    add(lines, words.text("card.cover"), words.text("card.will-be-covered"), "");
    return new CardFront(verdict(answer, words), sum(answer), tone(answer), fitted(lines));
  }

  private static String verdict(Answer answer, CardWords words) {
    if (answer.sealed().assessment().ruling() instanceof Ruling.NeedsFacts) {
      return words.text("card.one-thing");
    }
    return switch (answer.standing().permission()) {
      case ENTITLED ->
          words.text(
              answer.sealed().assessment().owed().isEmpty() ? "card.you-may" : "card.theirs");
      case WITHIN_LATITUDE -> words.text("card.you-may");
      case ABOVE_LATITUDE -> words.text(above(answer));
      case NEVER -> words.text(isImpossible(answer) ? "card.not-possible" : "card.nobody-may");
    };
  }

  private static String above(Answer answer) {
    return answer.standing().mayGive().isPositive() ? "card.not-all" : "card.a-person-decides";
  }

  private static boolean isImpossible(Answer answer) {
    return answer.sealed().assessment().ruling() instanceof Ruling.Cannot;
  }

  /** What they get: all offers together, or what this act may give; blank where it is no money. */
  private static String sum(Answer answer) {
    var offers = answer.sealed().assessment().offers();
    var sum =
        offers.stream()
            .map(Concession::amount)
            .reduce(Money::plus)
            .orElse(answer.standing().mayGive());
    boolean isShown = !offers.isEmpty() || answer.standing().permission() != Permission.NEVER;
    return isShown && !sum.isZero() ? MoneyText.of(sum) : "";
  }

  private static Tone tone(Answer answer) {
    return switch (answer.standing().permission()) {
      case ENTITLED, WITHIN_LATITUDE -> Tone.YES;
      case ABOVE_LATITUDE -> Tone.PART;
      case NEVER -> Tone.STOP;
    };
  }

  private static boolean needsSomebodyElse(Answer answer) {
    return answer.standing().permission() == Permission.ABOVE_LATITUDE
        || answer.standing().handOver() == Standing.HandOver.ANOTHER;
  }

  private static String due(Answer answer, CardWords words) {
    var rest = answer.rest();
    String by =
        DUE.withLocale(answer.sealed().language()).withZone(answer.zone()).format(rest.by());
    return words.text("card.by", rest.name(), by);
  }

  /** What to say: the rulebook's words, unless the person may do more than the rules give. */
  private static String say(Answer answer, CardWords words) {
    var standing = answer.standing();
    if (standing.permission() == Permission.WITHIN_LATITUDE) {
      return words.text("card.say-yes");
    }
    return standing.permission() == Permission.ABOVE_LATITUDE && standing.mayGive().isPositive()
        ? words.text("card.say-part")
        : answer.sealed().assessment().words().say();
  }

  /** The rule that grants, or the first condition that is not met; without a rule, that. */
  private static String why(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    if (assessment.ruling() instanceof Ruling.Silent) {
      return words.text("card.no-rule");
    }
    var unmet = assessment.unmet().stream().findFirst();
    boolean isGranted = !assessment.offers().isEmpty();
    String why =
        isGranted || unmet.isEmpty()
            ? answer.rule()
            : words.text("card.rule-wants", answer.rule(), unmet.get().condition());
    return answer.standing().permission() == Permission.WITHIN_LATITUDE && !why.isBlank()
        ? words.text("card.yours-to-set-aside", why)
        : why;
  }

  private static void add(List<LineView> lines, String label, String text, String style) {
    if (!text.isBlank()) {
      lines.add(new LineView(label, text, style));
    }
  }

  /** As many of the lines as there is room for, the last that does not fit cut at a word. */
  private static List<LineView> fitted(List<LineView> lines) {
    var fitted = new ArrayList<LineView>();
    int left = LINES_MAX - 1; // the verdict has one
    for (var line : lines) {
      int width = WIDTH - LABEL_WIDTH;
      int needed = rows(line.text(), width);
      if (left > 0) {
        String text = needed <= left ? line.text() : cut(line.text(), left * width);
        fitted.add(new LineView(line.label(), text, line.style()));
      }
      left -= needed;
    }
    return fitted;
  }

  private static int rows(String text, int width) {
    int rows = 1;
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        rows++;
        column = 0;
      }
      column += (column > 0 ? 1 : 0) + word.length();
      rows += Math.max(0, column - 1) / width;
      column = column > width ? (column - 1) % width + 1 : column;
    }
    return rows;
  }

  private static String cut(String text, int lengthMax) {
    int end = text.lastIndexOf(' ', Math.max(0, lengthMax - 8));
    return text.substring(0, Math.max(0, end)) + "…";
  }
}
