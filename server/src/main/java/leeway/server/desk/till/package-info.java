/**
 * What somebody has in hand when Leeway is not at hand: the card at the till, the page behind its
 * code that says what protects them, and the page that a device keeps for times without a
 * connection, with a share of today's bound. Start reading at {@code OfflinePage}.
 */
@NullMarked
package leeway.server.desk.till;

import org.jspecify.annotations.NullMarked;
