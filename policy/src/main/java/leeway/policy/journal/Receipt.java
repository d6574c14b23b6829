package leeway.policy.journal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proof that a person keeps of an entry: where it stands and what its bytes hash to. Whoever
 * changes the entry later cannot meet the receipt again.
 */
public record Receipt(int epoch, long seq, Digest hash) {

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,8})\\.([1-9][0-9]{0,15})\\.([0-9a-f]{64})");

  public Receipt {
    if (epoch < 1 || seq < 1) {
      throw new IllegalArgumentException("epoch and seq start at 1, got " + epoch + " and " + seq);
    }
  }

  /**
   * The receipt of its text form, {@code epoch.seq.hash}; throws IllegalArgumentException on any
   * other.
   */
  public static Receipt parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a receipt reads epoch.seq.hash with 64 hexadecimal digits, got `"
              + text
              + "`; copy it whole from the answer");
    }
    return new Receipt(
        Integer.parseInt(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        new Digest(matcher.group(3)));
  }

  /**
   * The short number on a card: the place and the sequence number, {@code 3-1187}. Unique within an
   * epoch.
   */
  public String alias(int place) {
    return String.format(Locale.ROOT, "%d-%04d", place, seq);
  }

  @Override
  public String toString() {
    return epoch + "." + seq + "." + hash.hex();
  }
}
