package leeway.server.dayzero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.dayzero.Export;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * The readings of this node, a few at a time, each for an hour; and the folders of their files,
 * which go when a reading is done, is too old or makes room. Thread-safe.
 */
@Component
final class Readings implements AutoCloseable {
  private static final int READINGS_MAX = 8;
  private static final Duration AGE_MAX = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Reading> byId = new LinkedHashMap<>();
  private final Path root;
  private final InstantSource clock;

  Readings(Settings settings, InstantSource clock) {
    this.root = settings.data().resolve("day-zero");
    this.clock = clock;
    delete(root); // what a crash left
  }

  /** A new empty folder for uploads, with the id that its reading will have. */
  Folder folder() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    try {
      return new Folder(id, Files.createDirectories(root.resolve(id)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the files of a reading lie. */
  record Folder(String id, Path path) {}

  /** Keeps a reading that was just surveyed. */
  synchronized Reading add(Folder folder, String owner, List<Export> exports) {
    forgetOld();
    while (byId.size() >= READINGS_MAX) {
      forget(byId.keySet().iterator().next());
    }
    var reading =
        new Reading(folder.id(), owner, clock.instant(), exports, new Reading.Stage.Surveyed());
    byId.put(folder.id(), reading);
    return reading;
  }

  /** The reading of this id; the same problem where there is none and where it is another's. */
  synchronized Reading get(String id, String owner) {
    forgetOld();
    return Optional.ofNullable(byId.get(id))
        .filter(reading -> reading.owner().equals(owner))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "Files are forgotten after an hour. Bring them once more."));
  }

  /** Keeps a reading whose columns somebody corrected. */
  synchronized void keep(Reading reading) {
    byId.replace(reading.id(), reading);
  }

  /** Keeps what the files said, and deletes them. */
  synchronized void done(Reading reading) {
    byId.put(reading.id(), reading);
    delete(root.resolve(reading.id()));
  }

  /** Deletes the files of an upload that came to nothing. */
  void discard(Folder folder) {
    delete(folder.path());
  }

  private void forgetOld() {
    var oldest = clock.instant().minus(AGE_MAX);
    List.copyOf(byId.values()).stream()
        .filter(reading -> reading.uploadedAt().isBefore(oldest))
        .forEach(reading -> forget(reading.id()));
  }

  private void forget(String id) {
    byId.remove(id);
    delete(root.resolve(id));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    delete(root);
  }
}
