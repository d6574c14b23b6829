package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.Choice;
import leeway.server.desk.card.LineView;
import leeway.server.desk.card.Tone;

/**
 * An answer as a card: the front may be read aloud to the customer, the back is for people only.
 *
 * @param sum the amount in the verdict, or blank
 * @param doors what may be done now, the first being the nearest
 * @param mayRefuse whether "not today" is open to this person: never for what is owed
 */
public record CardView(
    String verdict,
    String sum,
    Tone tone,
    List<LineView> front,
    List<LineView> back,
    List<Door> doors,
    boolean mayRefuse,
    RefusalView refusal,
    String token,
    String digest) {

  public CardView {
    front = List.copyOf(front);
    back = List.copyOf(back);
    doors = List.copyOf(doors);
  }

  /** A button and where it leads. */
  public record Door(String label, String action, String idempotencyKey, String style) {}

  /** The same analysis as for a yes, and what a "not today" needs. */
  public record RefusalView(
      String action, String idempotencyKey, String analysis, String reason, List<Choice> people) {
    public RefusalView {
      people = List.copyOf(people);
    }
  }
}
