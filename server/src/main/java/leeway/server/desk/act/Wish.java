package leeway.server.desk.act;

import java.util.Optional;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an actor wants to do about an answer.
 *
 * @param concession which of the offers; blank for the only one, or for what was asked
 * @param note their own line; blank for the answer's draft
 * @param differs why they differ from the answer; blank where they do not
 * @param promisesRest whether somebody else answers for what is asked for and not given
 * @param isOtherwise whether it is executed in the other way that the rulebook names, because the
 *     till or the system could not
 */
public record Wish(
    String concession,
    @Nullable Money amountOrNull,
    String note,
    String differs,
    boolean promisesRest,
    boolean isOtherwise) {
  /** How much, where it is not what the answer says. */
  Optional<Money> amount() {
    return Optional.ofNullable(amountOrNull);
  }
}
