/**
 * What a person or machine does about an answer, or without one: acts, refusals, referrals, deeds
 * and corrections, each one posting to the journal. Start reading at {@link
 * leeway.server.desk.act.RecordAct}.
 */
@NullMarked
package leeway.server.desk.act;

import org.jspecify.annotations.NullMarked;
