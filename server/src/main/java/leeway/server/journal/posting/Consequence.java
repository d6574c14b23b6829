package leeway.server.journal.posting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import leeway.worth.Money;

/** Something that an entry brings about; it is committed with the entry or not at all. */
public sealed interface Consequence {

  /**
   * A draw on a bound: whose sums grow, which bound limits them, by how much, and how it is
   * counted.
   */
  record Draw(Drawer drawer, String bound, Sum amount, Currency currency, Counting counting)
      implements Consequence {
    public Draw {
      if (amount.cost() < 0 || amount.face() < 0) {
        throw new IllegalArgumentException(
            "a draw is not negative, got " + amount + "; post a correction to give back");
      }
    }
  }

  /** How a draw is counted: the zone of its windows, and what happens where it does not fit. */
  record Counting(ZoneId zone, Overrun overrun) {}

  /** What happens to a draw that does not fit. */
  enum Overrun {
    /** Nothing is written: an act is stopped. */
    STOPS,
    /** The entry is written and says so, nothing is drawn: a deed has happened already. */
    IS_RECORDED
  }

  /**
   * A share of a bound that a device takes along, drawn for the day and the week when it is handed
   * out, or nothing is written. The entry's number is the slice's name.
   */
  record Slice(Drawer drawer, String bound, Sum amount, Currency currency, ZoneId zone)
      implements Consequence {
    /** The kind of the entry that hands one out. */
    public static final String TAKEN = "slice-taken";

    public Slice {
      if (amount.cost() < 0 || amount.face() < 0 || amount.equals(Sum.ZERO)) {
        throw new IllegalArgumentException("a slice is more than nothing, got " + amount);
      }
    }
  }

  /** The draw beside it comes out of this slice where that covers it whole; else from the bound. */
  record FromSlice(long slice) implements Consequence {}

  /** What is left of a slice is given back in those of its windows that are open. */
  record SliceEnd(long slice) implements Consequence {}

  /**
   * An amount on an account of the books, such as a drawer; positive goes to the customer. The code
   * is the till's or the ledger's.
   */
  record MoneyLine(String account, Money amount, String code) implements Consequence {}

  /**
   * Something that somebody must do by a day: forms to restock, goods to fetch, a debt to hand
   * over.
   */
  record Task(String kind, String owner, LocalDate dueOn, Part what) implements Consequence {}

  /**
   * What was promised to the customer, by whom and by when; the amount is zero where it is no
   * money.
   */
  record Promise(String owner, LocalDate dueOn, Money amount, Part what) implements Consequence {}

  /** A situation that no rule covered, once for each matter. */
  record Gap(String matter, String kind) implements Consequence {}

  /** A message that leaves after the commit: the channel, who gets it, and what it says. */
  record Message(String channel, String recipient, Map<String, Part> payload)
      implements Consequence {
    public Message {
      payload = Map.copyOf(payload);
    }
  }

  /**
   * A record of the company as it stood before and as it stands afterwards (blank where there is
   * none), as JSON text; the version is the one that the answer read, so that two acts on one order
   * cannot both rest on the same state.
   */
  record RecordChange(String collection, String key, long version, String before, String document)
      implements Consequence {
    /** Never the document. */
    @Override
    public String toString() {
      return "RecordChange[" + collection + ", version " + version + "]";
    }
  }
}
