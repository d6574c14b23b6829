package leeway.server.desk.page;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.FieldView;
import leeway.server.desk.card.LineView;
import leeway.server.desk.card.Tone;
import leeway.server.platform.Texts;

/**
 * An answer as a card: the front may be read aloud to the customer, the back is for people only.
 *
 * @param texts the product's words in the language of the card
 * @param sum the amount in the verdict, or blank
 * @param leads the lines that stand under the verdict, without a label
 * @param doors what may be done now, the first being the nearest
 * @param given what was typed, so that it can be mended; empty where that is not at hand
 * @param asked the one fact that is asked for first, as a field; empty where nothing is, or where
 *     what was typed is not at hand
 * @param heard what was written down just now while the card stays; blank where nothing was
 * @param said what was said and done about its matter before
 * @param mayRefuse whether "not today" is open to this person: never for what is owed
 */
public record CardView(
    Texts texts,
    String verdict,
    String sum,
    Tone tone,
    List<LineView> leads,
    List<LineView> front,
    List<LineView> back,
    List<Door> doors,
    SortedMap<String, String> given,
    List<FieldView> asked,
    boolean mayRefuse,
    Customer customer,
    RefusalView refusal,
    Relief relief,
    String heard,
    List<StoryView.Line> said,
    String token,
    String digest) {

  public CardView {
    leads = List.copyOf(leads);
    front = List.copyOf(front);
    back = List.copyOf(back);
    doors = List.copyOf(doors);
    asked = List.copyOf(asked);
    said = List.copyOf(said);
    given = Collections.unmodifiableSortedMap(given);
  }

  /** The language of the card, which is the rulebook's where it does not speak the reader's. */
  public String language() {
    return texts.language();
  }

  /** A text of the product in the language of the card. */
  public String text(String key, Object... values) {
    return texts.text(key, values);
  }

  /** The same card after something was written down. */
  CardView heard(String now) {
    return new CardView(
        texts, verdict, sum, tone, leads, front, back, doors, given, asked, mayRefuse, customer,
        refusal, relief, now, said, token, digest);
  }

  /**
   * A button and where it leads.
   *
   * @param otherwise how else it is executed where the till cannot; blank for no other way
   */
  public record Door(
      String label, String action, String idempotencyKey, String style, String otherwise) {
    public boolean hasOtherWay() {
      return !otherwise.isBlank();
    }
  }

  /** The doors that have another way. */
  public List<Door> otherWays() {
    return doors.stream().filter(Door::hasOtherWay).toList();
  }

  /**
   * Where somebody goes for whom it is too much: to hand over, to have five minutes, and to say
   * that they were insulted or threatened.
   */
  public record Relief(
      String handOver,
      String handOverKey,
      String pause,
      String pauseKey,
      String incidents,
      String incidentsKey) {}

  /**
   * Whom it is for.
   *
   * @param called the company's term for them; blank where it has none
   * @param meaningful what is meaningful to them; blank where nobody knows
   * @param say what is good to say to them; blank where nothing is
   * @param meanings what can be said to be meaningful to them; empty where nobody knows who they
   *     are
   */
  public record Customer(
      String called,
      String meaningful,
      String say,
      List<Choice> meanings,
      String action,
      String idempotencyKey) {
    public Customer {
      meanings = List.copyOf(meanings);
    }
  }

  /**
   * The same analysis as for a yes, how far their word is taken, and what a "not today" needs.
   *
   * @param theirWord the company's sentence and what is checked nevertheless
   */
  public record RefusalView(
      String action,
      String idempotencyKey,
      String analysis,
      String theirWord,
      String reason,
      List<Choice> people) {
    public RefusalView {
      people = List.copyOf(people);
    }
  }
}
