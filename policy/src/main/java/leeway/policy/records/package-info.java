/**
 * A company's own documents: how a line of a batch file becomes an ask, how imported records are
 * looked up for its facts, and what a granted concession changes in them. All of it is FEEL in
 * {@code facts.yaml}; a company's field names stay there. Start reading at {@link
 * leeway.policy.records.Lookups} and {@link leeway.policy.records.InputMapping}.
 */
@NullMarked
package leeway.policy.records;

import org.jspecify.annotations.NullMarked;
