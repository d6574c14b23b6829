package leeway.server.desk.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.policy.journal.JsonValue;
import leeway.server.desk.act.RecordRefusal;
import leeway.server.desk.act.Telling;
import leeway.server.desk.act.Wish;
import leeway.server.desk.answer.Question;
import leeway.server.journal.posting.Happening;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.RequiredFields;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bodies that come in, as {@code openapi.yaml} has them, and what they mean. */
public final class Requests {
  private static final int NOTE_MAX = 2_000;
  private static final int REASON_MAX = 1_000;
  private static final int LINE_MAX = 300;
  private static final int REFERENCE_MAX = 100;
  private static final int NAME_MAX = 64;
  private static final int CUSTOMER_TEXT_MAX = 20_000;
  private static final int LANGUAGE_MAX = 35;
  private static final int MINUTES_MAX = 1_440;
  private static final Pattern FACT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern MATTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Requests() {}

  /** Whether a text can name a matter, such as a ticket of a helpdesk: an id, no text. */
  public static boolean isMatter(String text) {
    return MATTER.matcher(text).matches();
  }

  /** A fact with how it is known: {@code stated} unless it says otherwise. */
  record GivenFact(JsonNode value, @Nullable String source) {
    GivenFact {
      RequiredFields.check("value", value);
    }
  }

  /** What somebody asks. */
  record Ask(
      String kind,
      Map<String, GivenFact> facts,
      @Nullable String language,
      @Nullable String matter,
      @Nullable String text) {
    Ask {
      RequiredFields.check("kind", kind, "facts", facts);
    }

    Question question(Locale otherwise) {
      var given = new TreeMap<String, Given>();
      facts.forEach((name, fact) -> given.put(name, given(name, fact)));
      Requests.text(
          "text", text, CUSTOMER_TEXT_MAX); // data, never an instruction: nothing reads it
      var tag = Requests.text("language", language, LANGUAGE_MAX);
      return new Question(
          Requests.kind(kind),
          given,
          tag.isEmpty() ? otherwise : Locale.forLanguageTag(tag),
          matter(Requests.text("matter", matter, NAME_MAX)));
    }

    private static Given given(String name, GivenFact fact) {
      if (!FACT.matcher(name).matches()) {
        throw invalid("/facts", "names each fact by letters and digits");
      }
      String pointer = "/facts/" + name;
      var source =
          switch (fact.source()) {
            case null -> Source.STATED;
            case "stated" -> Source.STATED;
            case "seen" -> Source.SEEN;
            default -> throw invalid(pointer + "/source", "is `seen` or `stated`");
          };
      return new Given(JsonFacts.value(fact.value(), pointer + "/value"), source);
    }

    private static String matter(String matter) {
      if (!matter.isEmpty() && !isMatter(matter)) {
        throw invalid("/matter", "has letters, digits, `.`, `_` and `-`; it is an id, no text");
      }
      return matter;
    }
  }

  /** What somebody does about an answer. */
  record Act(
      String token,
      @Nullable String concession,
      @Nullable MoneyField amount,
      @Nullable String note,
      @Nullable String differs,
      @Nullable Boolean promiseRest,
      @Nullable Boolean otherwise) {
    Act {
      RequiredFields.check("token", token);
    }

    Wish wish() {
      return new Wish(
          text("concession", concession, NAME_MAX),
          amount == null ? null : amount.money(),
          text("note", note, NOTE_MAX),
          text("differs", differs, LINE_MAX),
          Boolean.TRUE.equals(promiseRest),
          Boolean.TRUE.equals(otherwise));
    }
  }

  /** Not today. */
  public record Refusal(
      String token, String digest, String reason, String alternative, String somebodyElse) {
    public Refusal {
      RequiredFields.check(
          "token",
          token,
          "digest",
          digest,
          "reason",
          reason,
          "alternative",
          alternative,
          "somebodyElse",
          somebodyElse);
    }

    public RecordRefusal.No no() {
      return new RecordRefusal.No(
          token,
          digest,
          said("reason", reason, REASON_MAX),
          said("alternative", alternative, REASON_MAX),
          said("somebodyElse", somebodyElse, NAME_MAX));
    }
  }

  /** Somebody else decides. */
  record Referral(String token, @Nullable String note) {
    Referral {
      RequiredFields.check("token", token);
    }

    String line() {
      return text("note", note, NOTE_MAX);
    }
  }

  /** A line beside a hand-over, as it was typed; may be blank. */
  public static String note(String typed) {
    return text("words", typed, NOTE_MAX);
  }

  /** A remark, as it was typed. */
  public static String remark(String typed) {
    return said("text", typed, NOTE_MAX);
  }

  /** I did it. */
  public record Deed(
      String what,
      @Nullable String kind,
      @Nullable String concession,
      @Nullable MoneyField amount,
      @Nullable Integer minutes,
      @Nullable String orderId,
      @Nullable String customerId,
      @Nullable String how,
      @Nullable OfflineField offline) {
    public Deed {
      RequiredFields.check("what", what);
    }

    public Telling telling() {
      int spent = minutes == null ? 0 : minutes;
      if (spent < 0 || spent > MINUTES_MAX) {
        throw invalid("/minutes", "is 0 to " + MINUTES_MAX + ", got " + spent);
      }
      return new Telling(
          said("what", what, NOTE_MAX),
          text("kind", kind, NAME_MAX),
          text("concession", concession, NAME_MAX),
          amount == null ? null : amount.money(),
          spent,
          text("orderId", orderId, REFERENCE_MAX),
          text("customerId", customerId, REFERENCE_MAX),
          source(),
          offline == null ? null : offline.said());
    }

    private Happening.Deed.Source source() {
      return switch (how) {
        case null -> Happening.Deed.Source.TOLD;
        case "told" -> Happening.Deed.Source.TOLD;
        case "found" -> Happening.Deed.Source.FOUND;
        default -> throw invalid("/how", "is `told` or `found`");
      };
    }
  }

  /** What a device adds that was offline: the slice it carried, and when it was told. */
  public record OfflineField(@Nullable Long slice, String doneAt) {
    public OfflineField {
      RequiredFields.check("doneAt", doneAt);
    }

    Telling.Offline said() {
      try {
        return new Telling.Offline(slice == null ? 0 : slice, Instant.parse(doneAt));
      } catch (DateTimeParseException _) {
        throw invalid("/offline/doneAt", "is an instant such as 2026-05-16T14:42:00Z");
      }
    }
  }

  /** A new entry that takes an earlier one back, or puts a smaller amount in its place. */
  record Correction(String kind, @Nullable MoneyField amount, String note) {
    Correction {
      RequiredFields.check("kind", kind, "note", note);
    }

    boolean isReversal() {
      return switch (kind) {
        case "reverse" -> true;
        case "amend" -> false;
        default -> throw invalid("/kind", "is `reverse` or `amend`");
      };
    }

    Money newAmount() {
      if (amount == null) {
        throw new ProblemException(ProblemCode.MISSING_FIELD, "An amendment needs its amount.")
            .at("/amount", "is required");
      }
      return amount.money();
    }

    String reason() {
      return said("note", note, NOTE_MAX);
    }
  }

  /** Money in minor units. */
  public record MoneyField(Long minorUnits, String currency) {
    public MoneyField {
      RequiredFields.check("minorUnits", minorUnits, "currency", currency);
    }

    public Money money() {
      if (Math.abs(minorUnits) > JsonValue.WHOLE_MAX || minorUnits == Long.MIN_VALUE) {
        throw invalid("/amount/minorUnits", "is within ±" + JsonValue.WHOLE_MAX);
      }
      try {
        return new Money(minorUnits, Currency.getInstance(currency));
      } catch (IllegalArgumentException _) {
        throw invalid("/amount/currency", "is a currency of ISO 4217 such as EUR");
      }
    }
  }

  private static KindId kind(String kind) {
    try {
      return new KindId(kind);
    } catch (IllegalArgumentException _) {
      throw invalid("/kind", "is a kind of the rulebook");
    }
  }

  /** A text that may be absent, which is then blank. */
  static String text(String name, @Nullable String text, int lengthMax) {
    if (text == null) {
      return "";
    }
    if (text.length() > lengthMax) {
      throw invalid("/" + name, "has at most " + lengthMax + " characters, got " + text.length());
    }
    return whole("/" + name, text);
  }

  /** A text that says something. */
  private static String said(String name, String text, int lengthMax) {
    if (text.isBlank()) {
      throw invalid("/" + name, "says something, got nothing");
    }
    return text(name, text, lengthMax);
  }

  /** A text of whole characters that the record can keep. */
  static String whole(String pointer, String text) {
    try {
      return new JsonValue.Text(text).value();
    } catch (IllegalArgumentException _) {
      throw invalid(pointer, "has whole Unicode characters and no U+0000");
    }
  }

  public static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }
}
