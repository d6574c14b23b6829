package leeway.generator.files;

import java.nio.file.Path;
import java.util.Locale;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Kind;

/** {@code macros.csv}: the helpdesk's ready answers, a yes and a no for every kind. */
final class MacrosFile {
  private MacrosFile() {}

  static void write(Path folder, Figures figures) {
    try (var csv =
        Csv.export(
            folder, "macros.csv", figures.frame().export(), "id", "name", "tag", "active from")) {
      for (Kind kind : figures.asks().kinds()) {
        row(csv, figures, kind, true);
        row(csv, figures, kind, false);
      }
    }
  }

  /** Returns the id of the ready yes or no for a kind. */
  static String id(Kind kind, boolean yes) {
    return "M-" + kind.tag() + (yes ? "-YES" : "-NO");
  }

  private static void row(Csv csv, Figures figures, Kind kind, boolean yes) {
    String name = kind.said() + (yes ? ": with pleasure" : ": we are sorry");
    csv.text(id(kind, yes)).text(name).text(kind.tag().toLowerCase(Locale.ROOT));
    csv.date(figures.frame().from().minusYears(2)).end();
  }
}
