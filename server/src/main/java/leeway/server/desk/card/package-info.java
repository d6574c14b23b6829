/**
 * How an answer reads: the front of the card, its words, and the same as JSON. Nothing here knows
 * a\n * customer's worth, a cost or a limit (law 15). Start reading at {@link
 * leeway.server.desk.card.CardFront}.
 */
@NullMarked
package leeway.server.desk.card;

import org.jspecify.annotations.NullMarked;
