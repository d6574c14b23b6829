/**
 * Those whom the company serves, in its own words: what each segment is called, and what is
 * meaningful to it. Nothing here is worth money, and no assessment reads it: it changes terms, one
 * sentence and the order of ways that cost the same. Start reading at {@link
 * leeway.policy.customers.Customers}.
 */
@NullMarked
package leeway.policy.customers;

import org.jspecify.annotations.NullMarked;
