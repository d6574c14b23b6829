/**
 * How an answer reads: the front of the card, which holds no worth, no cost and no limit (law 15),
 * its back for people, and what goes out as JSON, to machines too. Start reading at {@link
 * leeway.server.desk.card.CardFront}.
 */
@NullMarked
package leeway.server.desk.card;

import org.jspecify.annotations.NullMarked;
