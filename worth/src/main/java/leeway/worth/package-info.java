/**
 * What things are worth in money: amounts now; the cost of a yes and of a no, customer value and
 * break-even later. Exact, without I/O and without a clock. Start reading at {@link
 * leeway.worth.Money}.
 */
@NullMarked
package leeway.worth;

import org.jspecify.annotations.NullMarked;
