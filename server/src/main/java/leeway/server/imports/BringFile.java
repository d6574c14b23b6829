package leeway.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.TableFile;
import leeway.engine.Problem;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.platform.upload.OneAtATime;
import leeway.server.platform.upload.Shelf;
import leeway.server.platform.upload.ShownName;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in, looks it through and, once its columns are right, imports it whole or not. */
@Component
final class BringFile {
  private final Shelf<Upload> uploads;
  private final RulebookInForce rulebooks;
  private final ImportRecords records;
  private final JsonMapper json;
  private final InstantSource clock;
  private final OneAtATime one = new OneAtATime();

  BringFile(
      Shelf<Upload> uploads,
      RulebookInForce rulebooks,
      ImportRecords records,
      JsonMapper json,
      InstantSource clock) {
    this.uploads = uploads;
    this.rulebooks = rulebooks;
    this.records = records;
    this.json = json;
    this.clock = clock;
  }

  /** Looks through what was uploaded; throws UnreadableFile where it is no table. */
  Upload survey(MultipartFile file, String owner) {
    var folder = uploads.folder();
    try {
      var path = folder.resolve("upload"); // never the name that came with it
      file.transferTo(path);
      var survey = one.run(() -> Survey.of(TableFile.at(path, ShownName.of(file)), _ -> {}));
      var target = Guess.target(survey, targets());
      var upload =
          new Upload(
              folder.getFileName().toString(),
              owner,
              clock.instant(),
              folder,
              survey,
              target,
              Guess.columns(survey, target),
              Guess.order(survey));
      uploads.keep(upload);
      return upload;
    } catch (IOException e) {
      uploads.discard(folder);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      uploads.discard(folder);
      throw e;
    }
  }

  /** What a file can be for. */
  List<Target> targets() {
    return Target.all(rulebooks.current().mappings());
  }

  /** Imports the records of an upload, and forgets the file where they are in. */
  ImportOutcome importRecords(Upload upload) {
    var outcome =
        one.run(() -> records.importFile(written(upload), rulebooks.current().mappings()));
    switch (outcome) {
      case ImportOutcome.Imported _ -> uploads.forget(upload);
      case ImportOutcome.Refused _ -> {} // it waits for better columns
    }
    return outcome;
  }

  /** The upload as the rulebook reads it: a document a line, in a file of the name it knows. */
  private Path written(Upload upload) {
    var file = upload.folder().resolve(Path.of(upload.target().file()).getFileName());
    var cells = new Cells(upload, rulebooks.current().company().zone());
    try (var out = Files.newBufferedWriter(file)) {
      upload
          .survey()
          .file()
          .forEachRow(
              row -> {
                try {
                  out.write(json.writeValueAsString(cells.of(row)));
                  out.write('\n');
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** What was wrong, one line each. */
  static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::oneLine).toList();
  }
}
