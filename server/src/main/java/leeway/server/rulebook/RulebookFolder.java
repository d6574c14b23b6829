package leeway.server.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import leeway.policy.document.Problems;
import leeway.policy.rulebook.folder.RulebookFiles;

/*
 * What is in force is decided in the journal, by one entry. The folder follows: each file is written beside its place, forced to the
 * disk and moved there, so that a file is always the old or the new one. A crash between two files leaves a folder each of whose files is
 * as in one of two versions; FolderState tells that from an edit, and the next start finishes it.
 */
/** The folder of the rulebook, as far as this server writes it. */
final class RulebookFolder {
  /** The end of the name of a file that is being written; no rulebook reads it. */
  private static final String NEW = ".new";

  private final Path folder;
  private final boolean isWritten;

  /** A folder; {@code isWritten} says whether published changes are written into it. */
  RulebookFolder(Path folder, boolean isWritten) {
    this.folder = folder;
    this.isWritten = isWritten;
  }

  boolean isWritten() {
    return isWritten;
  }

  /** Whether there is nothing yet. */
  boolean isEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** The files as they are now; throws IllegalStateException where some cannot be taken whole. */
  RulebookFiles read() throws IOException {
    var problems = new Problems();
    var files = RulebookFiles.read(folder, problems);
    if (problems.hasErrors()) {
      throw new IllegalStateException(folder + " is no rulebook: " + problems.all());
    }
    return files;
  }

  /** Makes the folder these files. What is new comes first, and what is gone goes last. */
  void write(RulebookFiles files) throws IOException {
    Files.createDirectories(folder);
    var found = read().byPath();
    for (var path : paths(files, Set.copyOf(found.keySet()))) {
      byte[] bytes = files.byPath().getOrDefault(path, new byte[0]);
      if (!Arrays.equals(found.get(path), bytes)) {
        write(folder.resolve(path), bytes);
      }
    }
    for (var path : found.keySet()) {
      if (!files.byPath().containsKey(path)) {
        Files.deleteIfExists(folder.resolve(path));
      }
    }
  }

  /** The files, those first that are not there yet. */
  private static List<String> paths(RulebookFiles files, Set<String> there) {
    var paths = new ArrayList<>(files.byPath().keySet());
    paths.sort(Comparator.comparing(there::contains));
    return paths;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    var beside = file.resolveSibling(file.getFileName() + NEW);
    try (var out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
