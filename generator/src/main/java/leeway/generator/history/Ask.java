package leeway.generator.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;
import leeway.generator.world.Customer;
import leeway.generator.world.Places;

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
      String text) {
    private Matter later(long weeks) {
      return new Matter(channel, place, facts, amount, cost, purchase.later(weeks), text);
    }
  }

  /** The purchase that the ask is about. */
  public sealed interface Purchase {
    /** Nothing was bought. */
    record None() implements Purchase {
      @Override
      public Purchase later(long weeks) {
        return this;
      }
    }

    /**
     * Bought on that date, with a receipt of that number, at that place; {@code line} is empty
     * where any goods will do.
     */
    record Made(LocalDate on, String receipt, String place, String line) implements Purchase {
      @Override
      public Purchase later(long weeks) {
        return new Made(on.plusWeeks(weeks), receipt, place, line);
      }
    }

    /** Returns the purchase as if it had been made so many weeks later. */
    Purchase later(long weeks);
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
      List<Promise> promises) {
    private Answer later(long weeks) {
      var later = promises.stream().map(promise -> promise.later(weeks)).toList();
      return new Answer(outcome, waitedMinutes, deciderNear, who, decidedBy, later);
    }
  }

  /** A promise: what, by when, and whether and when it is kept. */
  public record Promise(String text, LocalDate due, Keeping keeping) {
    private Promise later(long weeks) {
      return new Promise(text, due.plusWeeks(weeks), keeping.later(weeks));
    }
  }

  /** What became of a promise. */
  public sealed interface Keeping {
    /** It was kept on this date. */
    record Kept(LocalDate on) implements Keeping {
      @Override
      public Keeping later(long weeks) {
        return new Kept(on.plusWeeks(weeks));
      }
    }

    /** It never was. */
    record Never() implements Keeping {
      @Override
      public Keeping later(long weeks) {
        return this;
      }
    }

    /** Returns the same as if it had come so many weeks later. */
    Keeping later(long weeks);
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

  /** Returns the same ask as if all of it had happened so many weeks later. */
  Ask later(long weeks) {
    return new Ask(
        number, at.plusWeeks(weeks), kind, asker, matter.later(weeks), answer.later(weeks), truth);
  }
}
