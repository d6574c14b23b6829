package leeway.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.TableFile;
import leeway.engine.Problem;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in, looks it through and, once its columns are right, imports it whole or not. */
@Component
final class BringFile {
  private static final int NAME_LENGTH_MAX = 80;

  private final Uploads uploads;
  private final RulebookInForce rulebooks;
  private final ImportRecords records;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Semaphore one = new Semaphore(1);

  BringFile(
      Uploads uploads,
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
      var survey = alone(() -> Survey.of(TableFile.at(path, name(file)), _ -> {}));
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

  /** The last part of the name that came with a file, only to be shown. */
  private static String name(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename());
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    return shown.length() > NAME_LENGTH_MAX ? shown.substring(0, NAME_LENGTH_MAX) : shown;
  }

  /** Imports the records of an upload, and forgets the file where they are in. */
  ImportOutcome importRecords(Upload upload) {
    var outcome = alone(() -> records.importFile(written(upload), rulebooks.current().mappings()));
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

  private <T> T alone(java.util.function.Supplier<T> work) {
    if (!one.tryAcquire()) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_REQUESTS, "Somebody's file is being read. Try again in a minute.");
    }
    try {
      return work.get();
    } finally {
      one.release();
    }
  }
}
