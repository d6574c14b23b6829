package leeway.server.desk.act;

import java.util.Optional;
import leeway.server.journal.posting.Happening;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells that they did: in their own words, and as far as they know which kind of
 * request and concession it was, what it was worth, how long it took, and for whom. Texts are blank
 * where they do not say.
 */
public record Telling(
    String what,
    String kind,
    String concession,
    @Nullable Money amountOrNull,
    int minutes,
    String orderId,
    String customerId,
    Happening.Deed.Source how) {
  Optional<Money> amount() {
    return Optional.ofNullable(amountOrNull);
  }
}
