/**
 * The journal's format and its offline verifier: what the bytes of an entry are, how entries hang
 * together, and what proves that none was changed. Pure: no database, no network, no clock. Start
 * reading at {@link leeway.policy.journal.Entry}, then {@link
 * leeway.policy.journal.JournalVerifier}.
 */
@NullMarked
package leeway.policy.journal;

import org.jspecify.annotations.NullMarked;
