package leeway.server.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.folder.RulebookFiles;

/**
 * How the rulebook's folder stands to the rulebook in force. A file that is as an earlier version
 * had it is behind: the folder was not written yet, or only half. Any other was written by hand.
 */
sealed interface FolderState {

  /** The folder is what is in force. */
  record Same() implements FolderState {}

  /** Nothing was written by hand; what was published is missing. */
  record Behind() implements FolderState {}

  /** Somebody edited what is in force. */
  record Edited() implements FolderState {}

  /** Somebody edited files while these lack what was published. */
  record Conflict(List<String> behind) implements FolderState {
    public Conflict {
      behind = List.copyOf(behind);
    }
  }

  /**
   * The state of a folder; {@code earlier} are the versions before the one in force, as hashes by
   * path.
   */
  static FolderState of(
      RulebookFiles folder, RulebookFiles inForce, List<Map<String, String>> earlier) {
    var found = hashes(folder);
    var wanted = hashes(inForce);
    var paths = new TreeSet<>(found.keySet());
    paths.addAll(wanted.keySet());
    paths.removeIf(path -> hash(found, path).equals(hash(wanted, path)));
    var behind =
        paths.stream()
            .filter(
                path -> earlier.stream().anyMatch(it -> hash(it, path).equals(hash(found, path))))
            .toList();
    if (paths.isEmpty()) {
      return new Same();
    }
    if (behind.isEmpty()) {
      return new Edited();
    }
    return behind.size() == paths.size() ? new Behind() : new Conflict(behind);
  }

  /** The hash of a file; blank where there is none. */
  private static String hash(Map<String, String> hashes, String path) {
    return hashes.getOrDefault(path, "");
  }

  private static Map<String, String> hashes(RulebookFiles files) {
    var hashes = new TreeMap<String, String>();
    files.byPath().forEach((path, bytes) -> hashes.put(path, Digest.of(bytes).hex()));
    return hashes;
  }
}
