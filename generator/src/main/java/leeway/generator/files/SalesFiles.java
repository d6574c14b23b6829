package leeway.generator.files;

import java.io.Closeable;
import java.nio.file.Path;
import leeway.generator.figures.Frame;
import leeway.generator.purchases.Sale;

/**
 * {@code purchases.csv} with all purchases, and {@code orders.csv} as the order system exports
 * purchases and refunds.
 */
final class SalesFiles implements Closeable {
  private final Csv purchases;
  private final Csv orders;

  SalesFiles(Path folder, Frame frame) {
    purchases =
        Csv.plain(
            folder, "purchases.csv", "customer", "at", "place", "sku", "quantity", "net", "cost");
    orders =
        Csv.export(
            folder,
            "orders.csv",
            frame.export(),
            "customer key",
            "date",
            "receipt",
            "sku",
            "qty",
            "net",
            "cost",
            "discount",
            "refunded",
            "tender",
            "original receipt");
  }

  void add(Sale sale) {
    switch (sale) {
      case Sale.Receipt receipt -> {
        purchase(receipt);
        order(receipt);
      }
      case Sale.Refund refund -> order(refund);
    }
  }

  private void purchase(Sale.Receipt receipt) {
    purchases.text(receipt.customer()).time(receipt.at()).text(receipt.place()).text(receipt.sku());
    purchases
        .whole(receipt.quantity())
        .cents(receipt.money().net())
        .cents(receipt.money().cost())
        .end();
  }

  private void order(Sale.Receipt receipt) {
    orders
        .text(receipt.customer())
        .time(receipt.at())
        .text(receipt.number())
        .text(receipt.sku())
        .whole(receipt.quantity());
    orders
        .cents(receipt.money().net())
        .cents(receipt.money().cost())
        .cents(receipt.money().discount());
    orders.empty().text(receipt.tender()).empty().end();
  }

  private void order(Sale.Refund refund) {
    orders
        .text(refund.customer())
        .time(refund.at())
        .text(refund.number())
        .text(refund.sku())
        .whole(-1);
    orders
        .empty()
        .empty()
        .empty()
        .cents(refund.refunded())
        .text(refund.tender())
        .text(refund.original())
        .end();
  }

  @Override
  public void close() {
    try (purchases) {
      orders.close();
    }
  }
}
