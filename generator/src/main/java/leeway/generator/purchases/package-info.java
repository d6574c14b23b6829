/**
 * The receipts of two years: {@link leeway.generator.purchases.Purchases} streams what customers
 * and people without a card bought, and what came back, after all asks are known, since a purchase
 * that is asked about must be there and a customer who was lost buys nothing more.
 */
@NullMarked
package leeway.generator.purchases;

import org.jspecify.annotations.NullMarked;
