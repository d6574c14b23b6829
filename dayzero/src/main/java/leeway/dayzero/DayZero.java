package leeway.dayzero;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import leeway.dayzero.Finding.Because;
import leeway.dayzero.Finding.Untold;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.TableFile;

/** Reads a company's exports and says what they say. */
public final class DayZero {
  private final Progress progress;

  public DayZero(Progress progress) {
    this.progress = progress;
  }

  /** Looks a file through and guesses what it is; UnreadableFile where it is no table. */
  public Export survey(TableFile file, ZoneId zone) {
    double length = Math.max(1, file.length());
    var survey = Survey.of(file, read -> progress.at(file.name(), read / length));
    return new Export(survey, Mapping.guess(survey), zone);
  }

  /** Reads the exports; of each kind the first counts. Every export has its needed columns. */
  public Report report(List<Export> exports) {
    for (Export export : exports) {
      if (!export.mapping().missing().isEmpty()) {
        throw new IllegalArgumentException(
            export.name()
                + ": expected the columns of a "
                + export.mapping().kind().code()
                + ", found none for "
                + export.mapping().missing());
      }
    }
    var pseudonyms = new Pseudonyms();
    var rota = new Rota();
    find(exports, ExportKind.ROTA).ifPresent(export -> readRota(export, rota, pseudonyms));
    var tillLog = find(exports, ExportKind.TILL_LOG).map(it -> tillLog(it, rota, pseudonyms));
    var helpdesk = find(exports, ExportKind.HELPDESK).map(it -> helpdesk(it, pseudonyms));
    var orders = find(exports, ExportKind.ORDERS).map(it -> orders(it, pseudonyms));
    return new Report(
        tillLog.map(TillLog::calls).orElse(new Untold<>(Because.NO_TILL_LOG)),
        tillLog.map(TillLog::coverage).orElse(new Untold<>(Because.NO_TILL_LOG)),
        helpdesk.map(Helpdesk::answers).orElse(new Untold<>(Because.NO_HELPDESK)),
        helpdesk.map(Helpdesk::waiting).orElse(new Untold<>(Because.NO_HELPDESK)),
        tillLog.map(TillLog::offRota).orElse(new Untold<>(Because.NO_TILL_LOG)),
        helpdesk.map(Helpdesk::owed).orElse(new Untold<>(Because.NO_HELPDESK)),
        helpdesk.map(Helpdesk::secondContacts).orElse(new Untold<>(Because.NO_HELPDESK)),
        orders.map(Orders::cliff).orElse(new Untold<>(Because.NO_ORDERS)));
  }

  private static Optional<Export> find(List<Export> exports, ExportKind kind) {
    return exports.stream().filter(export -> export.mapping().kind() == kind).findFirst();
  }

  private void readRota(Export export, Rota rota, Pseudonyms pseudonyms) {
    var times = export.times();
    read(export, row -> rota.add(row, export, times, pseudonyms));
  }

  private TillLog tillLog(Export export, Rota rota, Pseudonyms pseudonyms) {
    var log = new TillLog(export, rota, pseudonyms);
    read(export, log::add);
    return log;
  }

  private Helpdesk helpdesk(Export export, Pseudonyms pseudonyms) {
    var helpdesk = new Helpdesk(export, pseudonyms);
    read(export, helpdesk::add);
    return helpdesk;
  }

  private Orders orders(Export export, Pseudonyms pseudonyms) {
    var orders = new Orders(export, pseudonyms);
    read(export, orders::add);
    return orders;
  }

  private void read(Export export, Consumer<Row> rows) {
    var file = export.survey().file();
    double length = Math.max(1, file.length());
    file.forEachRow(rows, read -> progress.at(file.name(), read / length));
  }
}
