package leeway.server.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import leeway.engine.Problem;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.platform.Settings;
import leeway.server.rulebook.PutInForce;
import org.springframework.stereotype.Component;

/** Makes the answers a rulebook: written beside its place, read, moved there, put in force. */
@Component
final class StartCompany {
  private final Settings settings;
  private final Samples samples;
  private final PutInForce putInForce;

  StartCompany(Settings settings, Samples samples, PutInForce putInForce) {
    this.settings = settings;
    this.samples = samples;
    this.putInForce = putInForce;
  }

  /** Starts by complete answers; the problems of their rulebook, none where it is in force now. */
  synchronized List<String> start(Answers answers) {
    var place = settings.rulebook().toAbsolutePath();
    var draft = place.resolveSibling(place.getFileName() + ".draft");
    try {
      delete(draft);
      write(files(answers), draft);
      if (Rulebook.read(draft) instanceof Reading.Unreadable(var problems)) {
        return problems.stream().map(Problem::oneLine).toList();
      }
      Files.deleteIfExists(place); // an empty folder, else the move would fail
      Files.move(draft, place);
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be written", e);
    }
    putInForce.put();
    return List.of();
  }

  private SortedMap<String, String> files(Answers answers) {
    return answers.isOwnStart()
        ? new OwnStart(answers).files()
        : new SampleStart(answers, samples.folder(answers.text(Answers.START))).files();
  }

  private static void write(SortedMap<String, String> files, Path folder) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
