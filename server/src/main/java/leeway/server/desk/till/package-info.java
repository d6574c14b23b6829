/**
 * What somebody has in hand when Leeway is not at hand: the card at the till, and the page behind
 * its code that says what protects them. Start reading at {@code TillCardPage}.
 */
@NullMarked
package leeway.server.desk.till;

import org.jspecify.annotations.NullMarked;
