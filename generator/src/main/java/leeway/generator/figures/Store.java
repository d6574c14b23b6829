package leeway.generator.figures;

/** A store with its receipts a year at scale 1; the web shop is one without a door. */
public record Store(String id, String name, String region, double receiptsPerYear, boolean web) {
  static Store of(Sheet sheet) {
    return new Store(
        sheet.text("id"),
        sheet.text("name"),
        sheet.text("region"),
        sheet.number("receipts") * 1000,
        sheet.flag("web"));
  }
}
