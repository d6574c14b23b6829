package leeway.server.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import leeway.engine.history.HistoryMonth;
import leeway.engine.history.HistoryReader;
import leeway.engine.history.HistoryWriter;
import leeway.engine.history.MalformedHistory;
import leeway.policy.history.HistoryColumns;
import leeway.policy.history.PastAsk;

/*
 * Several months change for one page of entries, so a mark stands in the folder while they do. Whoever finds it, finds files of
 * which nobody knows how far they go, and makes them anew.
 */
/** Months of history in a folder, and how far they go. */
final class HistoryFiles {
  private static final String SUFFIX = ".lwh";

  private final Path folder;
  private final HistoryColumns columns;

  HistoryFiles(Path folder, HistoryColumns columns) {
    this.folder = folder;
    this.columns = columns;
  }

  /** What was written last, as {@link #write} was told; nothing where the files are not whole. */
  Optional<String> head() throws IOException {
    return Files.exists(mark()) || !Files.exists(headFile())
        ? Optional.empty()
        : Optional.of(Files.readString(headFile()));
  }

  /** Adds asks that come after all that are there, and remembers how far this goes. */
  void write(List<PastAsk> asks, String head) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(mark(), "");
    for (var month : columns.months(asks)) {
      add(month);
    }
    replace(headFile(), head.getBytes(UTF_8));
    Files.delete(mark());
  }

  private void add(HistoryMonth later) throws IOException {
    var file = folder.resolve(later.kind()).resolve(later.month() + SUFFIX);
    Files.createDirectories(file.getParent());
    var whole = Files.exists(file) ? columns.joined(read(file), later) : later;
    replace(file, HistoryWriter.write(whole));
  }

  private static HistoryMonth read(Path file) throws IOException {
    try {
      return HistoryReader.read(Files.readAllBytes(file));
    } catch (MalformedHistory e) {
      throw new IOException(file + " is damaged; `leeway reindex` makes it anew", e);
    }
  }

  /** Puts these files where others are, which are gone then. */
  void moveTo(HistoryFiles place) throws IOException {
    place.delete();
    Files.move(folder, place.folder);
  }

  /** Deletes all months. */
  void delete() throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, bytes);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path headFile() {
    return folder.resolve("head");
  }

  private Path mark() {
    return folder.resolve("writing");
  }
}
