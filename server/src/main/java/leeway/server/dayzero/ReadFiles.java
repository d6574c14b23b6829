package leeway.server.dayzero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leeway.dayzero.Column;
import leeway.dayzero.DayZero;
import leeway.dayzero.Export;
import leeway.dayzero.ExportKind;
import leeway.dayzero.Mapping;
import leeway.dayzero.table.TableFile;
import leeway.dayzero.table.Times;
import leeway.dayzero.table.UnreadableFile;
import leeway.server.platform.upload.OneAtATime;
import leeway.server.platform.upload.Shelf;
import leeway.server.platform.upload.ShownName;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads in, surveys them, and reads them; one at a time, so that the heap holds. */
@Component
final class ReadFiles {
  static final int FILES_MAX = 8;

  private final Shelf<Reading> readings;
  private final RulebookInForce rulebooks;
  private final InstantSource clock;
  private final OneAtATime one = new OneAtATime();

  ReadFiles(Shelf<Reading> readings, RulebookInForce rulebooks, InstantSource clock) {
    this.readings = readings;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /** Surveys what was uploaded; throws UnreadableFile where a file is no table. */
  Reading survey(List<MultipartFile> uploads, String owner) {
    var files = uploads.stream().filter(upload -> !upload.isEmpty()).limit(FILES_MAX).toList();
    if (files.isEmpty()) {
      throw new UnreadableFile("expected at least one file, got none");
    }
    var folder = readings.folder();
    try {
      var exports = one.run(() -> survey(files, folder));
      String id = folder.getFileName().toString();
      var reading = new Reading(id, owner, clock.instant(), exports, new Reading.Stage.Surveyed());
      readings.keep(reading);
      return reading;
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
      exports.add(new DayZero((_, _) -> {}).survey(TableFile.at(path, ShownName.of(file)), zone));
    }
    return exports;
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
    var report = one.run(() -> new DayZero((_, _) -> {}).report(reading.exports()));
    var read = reading.read(report);
    readings.done(read);
    return read;
  }
}
