/**
 * The look afterwards: what stands, what is looked at and by whom, and what came of it. An act
 * inside latitude stands; what a person told beyond it is forgiven unless somebody who is not the
 * manager finds a published criterion. Start reading at {@link leeway.server.review.Verdict}, then
 * {@code LookAtCases}. It reads the tables that the journal makes of its entries, and decides by
 * postings alone.
 */
@NullMarked
package leeway.server.review;

import org.jspecify.annotations.NullMarked;
