/**
 * The two doors: asks, acts, refusals, referrals, deeds and corrections. Whatever happens here is
 * handed to the journal as one posting. Start reading at {@link
 * leeway.server.desk.answer.AnswerAsk}.
 */
@NullMarked
package leeway.server.desk;

import org.jspecify.annotations.NullMarked;
