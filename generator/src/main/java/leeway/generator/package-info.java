/**
 * The two sample companies and two years of their history. Start reading at {@link
 * leeway.generator.files.CompanyFiles}, then {@link leeway.generator.history.Asks}; the figures are
 * under {@code samples/<company>/generator} and nowhere else.
 *
 * <p>The design, in the order in which things come about:
 *
 * <ol>
 *   <li><b>World.</b> Stores are given. Customers are drawn segment by segment: those present on
 *       the first day with the age of their card, those who join in each year in place of those who
 *       leave, those who buy once. Parties that everybody knows (dealers, fleets) exist at any
 *       scale and buy less. Staff fill posts one after another; one rota says who is at work and is
 *       the only place from which a cashier or an authoriser is ever taken.
 *   <li><b>Asks.</b> Day by day and kind by kind: a Poisson count from the yearly number, the
 *       season of the kind and the events of the day; who asks, what is known, how much; then the
 *       outcome from the kind's mix. Stories (abuse, honest repetition) lay their asks beside the
 *       usual ones, and planted asks are those that everybody remembers.
 *   <li><b>Truth.</b> Owed is drawn without looking at the outcome. Each answer may make the
 *       customer leave or buy less for a year; this acts on all that comes later, so that the lost
 *       business is really missing from the purchases.
 *   <li><b>Purchases</b> are streamed: one keyed draw for each customer and day, those without a
 *       card by store, and the very receipts that the asks are about.
 *   <li><b>Files.</b> One class a file. Till log, tickets, orders and rota look like exports of the
 *       systems that they name; only {@code truth.csv} holds labels and what was owed.
 * </ol>
 *
 * <p>Everything is drawn from a stream keyed by what it belongs to (see {@link
 * leeway.generator.chance.Draws}), so the same seed gives the same bytes on any machine, whatever
 * is drawn elsewhere.
 */
@NullMarked
package leeway.generator;

import org.jspecify.annotations.NullMarked;
