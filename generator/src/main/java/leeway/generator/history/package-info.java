/**
 * Two years of a company, day by day: {@link leeway.generator.history.History} first draws who
 * there is ({@code Population}, {@code Staff}), then what is asked and how it went ({@code Asking},
 * {@code Stories}, {@code Answering}), with what each answer does to the customer ({@code
 * Loyalty}); {@code Purchases} streams the receipts that follow from all of it. Everything is drawn
 * from streams keyed by what it belongs to, so that nothing depends on the order of the work.
 */
@NullMarked
package leeway.generator.history;

import org.jspecify.annotations.NullMarked;
