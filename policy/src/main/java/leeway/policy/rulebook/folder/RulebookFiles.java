package leeway.policy.rulebook.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import leeway.engine.Place;
import leeway.engine.Span;
import leeway.policy.document.Fields;
import leeway.policy.document.Problems;
import leeway.policy.document.Yaml;
import leeway.policy.document.YamlReader;

/**
 * The files of a rulebook folder by their path in it, with {@code /} between its parts. Only YAML
 * and DMN files count; a version is their bytes.
 */
public record RulebookFiles(SortedMap<String, byte[]> byPath) {

  /** The most files that a rulebook may have. */
  static final int FILES_MAX = 2_000;

  private static final int DEPTH_MAX = 6;

  /** Reads the files of a folder that belong to a rulebook. */
  public static RulebookFiles read(Path folder, Problems problems) throws IOException {
    var byPath = new TreeMap<String, byte[]>();
    for (var file : files(folder)) {
      var path = folder.relativize(file).toString().replace('\\', '/');
      if (byPath.size() == FILES_MAX) {
        problems.error(
            "too-many-files",
            new Place(path, Span.START),
            "a rulebook has at most " + FILES_MAX + " files, got more",
            "take away what is not needed");
        break;
      }
      byPath.put(path, bytes(file, path, problems));
    }
    return new RulebookFiles(byPath);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEPTH_MAX)) {
      return walk.filter(Files::isRegularFile).filter(RulebookFiles::counts).sorted().toList();
    }
  }

  private static boolean counts(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".dmn");
  }

  /** The bytes of a file; of one that is too long only so many that its reader says so. */
  private static byte[] bytes(Path file, String path, Problems problems) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(YamlReader.BYTES_MAX + 1);
      if (bytes.length <= YamlReader.BYTES_MAX) {
        return bytes;
      }
      problems.error(
          "file-too-long",
          new Place(path, Span.START),
          "a file has at most " + YamlReader.BYTES_MAX + " bytes, got more",
          "split it");
      return new byte[0];
    }
  }

  /** These files with one more, or with another one at its path. */
  public RulebookFiles with(String path, byte[] bytes) {
    var all = new TreeMap<>(byPath);
    all.put(path, bytes);
    return new RulebookFiles(all);
  }

  /** These files but for one. */
  public RulebookFiles without(String path) {
    var all = new TreeMap<>(byPath);
    all.remove(path);
    return new RulebookFiles(all);
  }

  /** SHA-256 over paths and bytes, in hex: the version of the rulebook. */
  public String version() {
    var digest = sha256();
    byPath.forEach(
        (path, bytes) -> {
          digest.update(path.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(sha256().digest(bytes));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The fields of a YAML file that must be there; without any after a problem. */
  public Fields fields(String path, Problems problems) {
    var bytes = byPath.get(path);
    if (bytes != null) {
      return new Fields(YamlReader.mapping(path, bytes, problems), problems);
    }
    var place = new Place(path, Span.START);
    problems.error("file-missing", place, "a rulebook has a file `" + path + "`", "add it");
    return new Fields(Yaml.empty(place), new Problems());
  }

  /** The files whose path begins so and does not go on into another folder. */
  public SortedMap<String, byte[]> in(String folder) {
    var in = new TreeMap<String, byte[]>();
    byPath.forEach(
        (path, bytes) -> {
          if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
            in.put(path, bytes);
          }
        });
    return in;
  }

  /** The folders right under {@code versions/}, in order. */
  List<String> versionFolders() {
    return byPath.keySet().stream()
        .filter(path -> path.startsWith("versions/") && path.indexOf('/', 9) > 0)
        .map(path -> path.substring(0, path.indexOf('/', 9) + 1))
        .distinct()
        .toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
