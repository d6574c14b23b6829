package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import leeway.generator.history.Histories.History;
import leeway.generator.purchases.Purchases;
import leeway.generator.purchases.Sale;
import leeway.generator.world.Customer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PurchasesTest {
  private static final Totals GREENLEAF = new Totals();
  private static final Totals RONDO = new Totals();
  private static final double YEARS_OF_GROWTH = 2.035;

  @BeforeAll
  static void stream() {
    GREENLEAF.read(Histories.calm("greenleaf"));
    RONDO.read(Histories.calm("rondo"));
  }

  @Test
  void salesReceiptsAndMarginAreThePublishedOnes() {
    double scale = Histories.SCALE;

    assertThat(GREENLEAF.net / 100 / scale / YEARS_OF_GROWTH).isCloseTo(99e6, within(99e6 * .02));
    assertThat(1 - GREENLEAF.cost / GREENLEAF.net).isCloseTo(.318, within(.318 * .02));
    assertThat(GREENLEAF.receipts / scale / YEARS_OF_GROWTH)
        .isCloseTo(2_021_000, within(2_021_000 * .02));
    assertThat(GREENLEAF.withCard / GREENLEAF.receipts).isCloseTo(.52, within(.52 * .025));
    assertThat(GREENLEAF.netWithCard / GREENLEAF.net).isCloseTo(.70, within(.70 * .025));
  }

  @Test
  @Tag("nightly")
  void receiptsGrowByThePublishedShare() {
    var totals = new Totals();
    totals.read(Histories.full("greenleaf", 1));

    assertThat(totals.receiptsInSecondYear / (totals.receipts - totals.receiptsInSecondYear) - 1)
        .isCloseTo(.035, within(.003)); // a million of each: sd .0014, and .001 of large customers
  }

  @Test
  void everyStoreRingsUpItsReceipts() {
    for (var store : Histories.calm("greenleaf").setting().figures().market().stores()) {
      double receipts =
          GREENLEAF.byPlace.getOrDefault(store.id(), 0) / Histories.SCALE / YEARS_OF_GROWTH;

      assertThat(receipts)
          .as(store.name())
          .isCloseTo(
              store.receiptsPerYear(),
              within(store.receiptsPerYear() * .08)); // few contractors buy much
    }
  }

  @Test
  void tyresAndTurnoverAreThePublishedOnes() {
    double vidal = (RONDO.vidalBefore + RONDO.vidalAfter) / 2; // buys as much at any scale
    double extra = vidal * (1 / Histories.SCALE - 1);

    assertThat(RONDO.pieces / 2 / Histories.SCALE - extra).isCloseTo(1.03e6, within(1.03e6 * .04));
    assertThat(RONDO.net / 200 / Histories.SCALE - extra * 268).isCloseTo(97e6, within(97e6 * .04));
    assertThat(1 - RONDO.cost / RONDO.net).isCloseTo(.197, within(.01));
  }

  @Test
  void vidalBuysThreeFifthsFromApril() {
    double before = RONDO.vidalBefore / (1 + .385); // April to October is .615 of a year's sales
    double after = RONDO.vidalAfter / .615;

    assertThat(before / 12).isCloseTo(350, within(45.0));
    assertThat(after / 12).isCloseTo(210, within(45.0));
  }

  @Test
  void receiptNumbersAreUnique() {
    assertThat(GREENLEAF.numbersTwice).isZero();
  }

  @Test
  void returnsStopAtTheLimitAndFewComeAfterIt() {
    assertThat(GREENLEAF.refundsInside).isGreaterThan(20 * GREENLEAF.refundsJustAfter);
    assertThat(GREENLEAF.refundsJustAfter).isPositive();
  }

  @Test
  void complainersBuyMoreThanOthersButLessThanTheirLikes() {
    var history = Histories.calm("greenleaf");
    var refused = new HashSet<String>();
    var asked = new HashSet<String>();
    int half = history.setting().figures().frame().days() / 2;
    for (Ask ask : history.asks().all()) {
      if (history.setting().figures().frame().dayOf(ask.at().toLocalDate()) < half
          && !ask.customerId().isEmpty()) {
        asked.add(ask.customerId());
        if (!ask.answer().outcome().isYes()) {
          refused.add(ask.customerId());
        }
      }
    }
    var complainers = new Group();
    var others = new Group();
    for (Customer customer : history.world().population().customers()) {
      boolean wholeTime =
          customer.span().joinedDay() < 0 && customer.span().leavesDay() >= 2 * half;
      if (wholeTime) {
        (refused.contains(customer.id())
                ? complainers
                : asked.contains(customer.id()) ? new Group() : others)
            .add(customer, GREENLEAF.secondYear.getOrDefault(customer.id(), 0));
      }
    }

    assertThat(complainers.purchases / complainers.people)
        .isGreaterThan(1.3 * others.purchases / others.people);
    double matched =
        complainers.purchases / complainers.byNature / (others.purchases / others.byNature);
    assertThat(matched).isBetween(.80, .97);
  }

  /** What some customers bought in the second year, and what they would have bought by nature. */
  private static final class Group {
    double people;
    double purchases;
    double byNature;

    void add(Customer customer, int bought) {
      people++;
      purchases += bought;
      byNature += customer.purchasesPerYear();
    }
  }

  /** Sums over all purchases and refunds of a history. */
  private static final class Totals {
    double net;
    double cost;
    double netWithCard;
    double receipts;
    double receiptsInSecondYear;
    double withCard;
    double pieces;
    double vidalBefore;
    double vidalAfter;
    int refundsInside;
    int refundsJustAfter;
    int numbersTwice;
    final Map<String, Integer> byPlace = new HashMap<>();
    final Map<String, Integer> secondYear = new HashMap<>();
    private final HashSet<String> numbers = new HashSet<>();
    private final HashSet<String> askedAbout = new HashSet<>();

    void read(History history) {
      var purchases = new Purchases(history.setting(), history.world(), history.asks());
      var frame = history.setting().figures().frame();
      for (Ask ask : history.asks().all()) {
        if (ask.matter().purchase() instanceof Ask.Purchase.Made made) {
          askedAbout.add(made.receipt());
        }
      }
      for (int day = 0; day < frame.days(); day++) {
        int today = day;
        purchases.day(
            day,
            sale -> {
              switch (sale) {
                case Sale.Receipt receipt -> add(receipt, today >= frame.days() / 2);
                case Sale.Refund refund -> add(refund);
              }
            });
      }
    }

    private void add(Sale.Receipt receipt, boolean inSecondYear) {
      numbersTwice += numbers.add(receipt.number()) ? 0 : 1;
      net += receipt.money().net();
      cost += receipt.money().cost();
      receipts++;
      receiptsInSecondYear += inSecondYear ? 1 : 0;
      pieces += receipt.quantity();
      byPlace.merge(receipt.place(), 1, Integer::sum);
      if (!receipt.customer().isEmpty()) {
        withCard++;
        netWithCard += receipt.money().net();
        if (inSecondYear && !askedAbout.contains(receipt.number())) {
          secondYear.merge(receipt.customer(), 1, Integer::sum);
        }
      }
      if (receipt.customer().equals("KF-01")) {
        boolean less = !receipt.at().toLocalDate().isBefore(LocalDate.of(2026, 4, 1));
        vidalBefore += less ? 0 : receipt.quantity();
        vidalAfter += less ? receipt.quantity() : 0;
      }
    }

    private void add(Sale.Refund refund) {
      String original = refund.original();
      String date = original.substring(original.length() - 12, original.length() - 6);
      var bought = LocalDate.parse("20" + date, DateTimeFormatter.BASIC_ISO_DATE);
      long days = ChronoUnit.DAYS.between(bought, refund.at().toLocalDate());
      refundsInside += days <= 30 ? 1 : 0;
      refundsJustAfter += days > 30 && days <= 45 ? 1 : 0;
    }
  }
}
