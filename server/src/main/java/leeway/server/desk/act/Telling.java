package leeway.server.desk.act;

import java.time.Instant;
import java.util.Optional;
import leeway.server.journal.posting.Happening;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells that they did: in their own words, and as far as they know which kind of
 * request and concession it was, what it was worth, how long it took, and for whom. Texts are blank
 * where they do not say.
 *
 * @param offlineOrNull what a device adds that could not reach Leeway when it was told
 */
public record Telling(
    String what,
    String kind,
    String concession,
    @Nullable Money amountOrNull,
    int minutes,
    String orderId,
    String customerId,
    Happening.Deed.Source how,
    @Nullable Offline offlineOrNull) {

  /**
   * The slice that the device carried (0 for none), and when it was told, by the device's clock.
   */
  public record Offline(long slice, Instant doneAt) {}

  Optional<Money> amount() {
    return Optional.ofNullable(amountOrNull);
  }

  Optional<Offline> offline() {
    return Optional.ofNullable(offlineOrNull);
  }
}
