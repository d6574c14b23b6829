package leeway.server.platform.upload;

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
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/**
 * What people brought to this node, a few at a time, each for an hour, and the folders of its
 * files, which go when the work is done, when it is too old or to make room. Thread-safe.
 */
public final class Shelf<T extends Brought> implements AutoCloseable {
  private static final int PLACES = 8;
  private static final Duration AGE_MAX = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, T> byId = new LinkedHashMap<>();
  private final Path root;
  private final InstantSource clock;

  /** An empty shelf; what a crash left in its folder is deleted. */
  public Shelf(Path root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
    delete(root);
  }

  /** A new empty folder for files; its name is the id of what is made of them. */
  public Path folder() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    try {
      return Files.createDirectories(root.resolve(HexFormat.of().formatHex(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what was brought, or what it is after somebody corrected it. */
  public synchronized void keep(T brought) {
    forgetOld();
    while (byId.size() >= PLACES && !byId.containsKey(brought.id())) {
      forget(byId.values().iterator().next());
    }
    byId.put(brought.id(), brought);
  }

  /** What has this id; the same problem where there is none and where it is another's. */
  public synchronized T get(String id, String owner) {
    forgetOld();
    return Optional.ofNullable(byId.get(id))
        .filter(brought -> brought.owner().equals(owner))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "Files are forgotten after an hour. Bring them once more."));
  }

  /** Keeps what the files said, and deletes them. */
  public synchronized void done(T brought) {
    byId.put(brought.id(), brought);
    delete(root.resolve(brought.id()));
  }

  public synchronized void forget(T brought) {
    byId.remove(brought.id());
    delete(root.resolve(brought.id()));
  }

  /** Deletes a folder of files that came to nothing. */
  public void discard(Path folder) {
    delete(folder);
  }

  private void forgetOld() {
    var oldest = clock.instant().minus(AGE_MAX);
    List.copyOf(byId.values()).stream()
        .filter(brought -> brought.at().isBefore(oldest))
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
