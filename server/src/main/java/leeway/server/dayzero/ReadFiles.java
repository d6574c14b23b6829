package leeway.server.dayzero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import leeway.dayzero.Column;
import leeway.dayzero.DayZero;
import leeway.dayzero.Export;
import leeway.dayzero.ExportKind;
import leeway.dayzero.Mapping;
import leeway.dayzero.table.TableFile;
import leeway.dayzero.table.Times;
import leeway.dayzero.table.UnreadableFile;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads in, surveys them, and reads them; one at a time, so that the heap holds. */
@Component
final class ReadFiles {
  static final int FILES_MAX = 8;
  private static final int NAME_LENGTH_MAX = 80;

  private final Readings readings;
  private final RulebookInForce rulebooks;
  private final Semaphore one = new Semaphore(1);

  ReadFiles(Readings readings, RulebookInForce rulebooks) {
    this.readings = readings;
    this.rulebooks = rulebooks;
  }

  /** Surveys what was uploaded; throws UnreadableFile where a file is no table. */
  Reading survey(List<MultipartFile> uploads, String owner) {
    var files = uploads.stream().filter(upload -> !upload.isEmpty()).limit(FILES_MAX).toList();
    if (files.isEmpty()) {
      throw new UnreadableFile("expected at least one file, got none");
    }
    var folder = readings.folder();
    try {
      var exports = alone(() -> survey(files, folder.path()));
      return readings.add(folder, owner, exports);
    } catch (RuntimeException e) {
      readings.discard(folder);
      throw e;
    }
  }

  private List<Export> survey(List<MultipartFile> files, Path folder) {
    var zone = rulebooks.current().company().zone();
    var exports = new ArrayList<Export>();
    for (MultipartFile file : files) {
      var path = folder.resolve("file-" + exports.size()); // never the name that came with it
      try {
        file.transferTo(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      exports.add(new DayZero((_, _) -> {}).survey(TableFile.at(path, name(file)), zone));
    }
    return exports;
  }

  /** The last part of the name that came with a file, only to be shown. */
  private static String name(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename());
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    return shown.length() > NAME_LENGTH_MAX ? shown.substring(0, NAME_LENGTH_MAX) : shown;
  }

  /** The reading with the columns that a form names; see {@link ColumnsView} for its fields. */
  static Reading corrected(Reading reading, Map<String, String> form) {
    var exports = new ArrayList<Export>();
    for (int i = 0; i < reading.exports().size(); i++) {
      exports.add(corrected(reading.exports().get(i), i, form));
    }
    return reading.with(exports);
  }

  private static Export corrected(Export export, int file, Map<String, String> form) {
    var survey = export.survey();
    var kind = ExportKind.of(form.getOrDefault("kind-" + file, "")).orElse(export.mapping().kind());
    if (kind != export.mapping().kind()) {
      return new Export(survey, Mapping.guess(survey, kind), export.zone());
    }
    var columns = new EnumMap<Column, Integer>(Column.class);
    for (Column column : kind.columns()) {
      String chosen = form.getOrDefault(column.code() + "-" + file, "");
      if (chosen.matches("\\d{1,3}") && Integer.parseInt(chosen) < survey.columns().size()) {
        columns.put(column, Integer.valueOf(chosen));
      }
    }
    var mapping = Mapping.of(survey, kind, columns);
    return new Export(
        survey,
        switch (form.getOrDefault("order-" + file, "")) {
          case "day-first" -> mapping.withOrder(Times.Order.DAY_FIRST);
          case "month-first" -> mapping.withOrder(Times.Order.MONTH_FIRST);
          default -> mapping;
        },
        export.zone());
  }

  /** Reads the files, deletes them and keeps what they said. */
  Reading read(Reading reading) {
    var report = alone(() -> new DayZero((_, _) -> {}).report(reading.exports()));
    var read = reading.read(report);
    readings.done(read);
    return read;
  }

  private <T> T alone(java.util.function.Supplier<T> work) {
    if (!one.tryAcquire()) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_REQUESTS, "Somebody's files are being read. Try again in a minute.");
    }
    try {
      return work.get();
    } finally {
      one.release();
    }
  }
}
