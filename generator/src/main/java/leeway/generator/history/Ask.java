package leeway.generator.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;

/** One thing that a customer asked, how it went, and what is true of it although nobody saw it. */
public record Ask(
    int number,
    LocalDateTime at,
    Kind kind,
    Asker asker,
    Matter matter,
    Answer answer,
    Truth truth) {

  /** Who asks. */
  public sealed interface Asker {
    /** Returns the language in which this one speaks and writes. */
    String language();

    /** A customer whom the company can name. */
    record Known(Customer customer) implements Asker {
      @Override
      public String language() {
        return customer.home().language();
      }
    }

    /** Somebody without a card, or a colleague at the till. */
    record Unknown(String language) implements Asker {}
  }

  /**
   * What is asked: by which channel, where, the facts, amount and cost of a yes in the company's
   * currency, the words written.
   */
  public record Matter(
      String channel,
      String place,
      Facts facts,
      double amount,
      double cost,
      Purchase purchase,
      String text) {}

  /** The purchase that the ask is about. */
  public sealed interface Purchase {
    /** Nothing was bought. */
    record None() implements Purchase {}

    /**
     * Bought on that date, with a receipt of that number, at that place; {@code line} is empty
     * where any goods will do.
     */
    record Made(LocalDate on, String receipt, String place, String line) implements Purchase {}
  }

  /**
   * How it went, how long the customer waited, who faced him and who decided (both staff numbers;
   * empty = nobody decided).
   */
  public record Answer(
      Outcome outcome,
      double waitedMinutes,
      boolean deciderNear,
      String who,
      String decidedBy,
      List<Promise> promises) {}

  /** A promise: what, by when, and whether and when it is kept. */
  public record Promise(String text, LocalDate due, Keeping keeping) {}

  /** What became of a promise. */
  public sealed interface Keeping {
    /** It was kept on this date. */
    record Kept(LocalDate on) implements Keeping {}

    /** It never was. */
    record Never() implements Keeping {}
  }

  /**
   * What no file of the company says: owed or not, a label for abuse or its look-alike, well
   * refused or not, what it cost.
   */
  public record Truth(
      boolean owed, String label, boolean refusedWell, double lostShare, boolean left) {}

  /** Returns the id under which files speak of this ask. */
  public String id() {
    return "A" + String.valueOf(10_000_000 + number).substring(1);
  }

  /** Returns the customer's id, or nothing where he is not known. */
  public String customerId() {
    return switch (asker) {
      case Asker.Known(Customer customer) -> customer.id();
      case Asker.Unknown _ -> "";
    };
  }

  /** Returns when it was answered: after the waiting. */
  public LocalDateTime answeredAt() {
    return at.plusSeconds(StrictMath.round(answer.waitedMinutes() * 60));
  }

  /** Returns whether it happened face to face, at a till or a dealer's counter. */
  public boolean inPerson() {
    return Places.isInPerson(matter.channel());
  }
}
