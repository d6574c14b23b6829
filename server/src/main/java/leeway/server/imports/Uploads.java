package leeway.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * The files of this node that wait for their columns, a few at a time, for an hour. Thread-safe.
 */
@Component
final class Uploads implements AutoCloseable {
  private static final int UPLOADS_MAX = 8;
  private static final Duration AGE_MAX = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Upload> byId = new LinkedHashMap<>();
  private final Path root;
  private final InstantSource clock;

  Uploads(Settings settings, InstantSource clock) {
    this.root = settings.data().resolve("imports");
    this.clock = clock;
    delete(root); // what a crash left
  }

  /** A new empty folder; its name is the upload's id. */
  Path folder() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    try {
      return Files.createDirectories(root.resolve(HexFormat.of().formatHex(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps an upload, or what somebody corrected of it. */
  synchronized void keep(Upload upload) {
    forgetOld();
    while (byId.size() >= UPLOADS_MAX && !byId.containsKey(upload.id())) {
      forget(byId.values().iterator().next());
    }
    byId.put(upload.id(), upload);
  }

  /** The upload of this id; the same problem where there is none and where it is another's. */
  synchronized Upload get(String id, String owner) {
    forgetOld();
    return Optional.ofNullable(byId.get(id))
        .filter(upload -> upload.owner().equals(owner))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "Files are forgotten after an hour. Bring it once more."));
  }

  synchronized void forget(Upload upload) {
    byId.remove(upload.id());
    delete(upload.folder());
  }

  /** Deletes the file of an upload that came to nothing. */
  void discard(Path folder) {
    delete(folder);
  }

  private void forgetOld() {
    var oldest = clock.instant().minus(AGE_MAX);
    List.copyOf(byId.values()).stream()
        .filter(upload -> upload.at().isBefore(oldest))
        .forEach(this::forget);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
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
