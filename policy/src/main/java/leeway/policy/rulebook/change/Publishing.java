package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leeway.policy.document.Problems;
import leeway.policy.rulebook.folder.RulebookFiles;

/*
 * What was promised at the time of a purchase must be found later (rules count on the day that they name), so the files that a change
 * replaces stay as an earlier version, as whoever edits the folder by hand would keep them; and a rule that was not there yet is named in
 * `without` of that version. Two changes on one day are one version, since a rulebook is in force by days: the second adds what it
 * replaces to the version that the first kept.
 */
/** The folder as it is once a change is published. */
public final class Publishing {
  private static final String FRAME = "rulebook.yaml";
  private static final String RULES = "rules/";
  private static final String VERSIONS = "versions/";
  private static final Pattern VALID_FROM =
      Pattern.compile("(?m)^validFrom:[ \\t]*[\"']?([^\"'#\\r\\n]*?)[\"']?[ \\t]*(?:#.*)?$");

  private Publishing() {}

  /**
   * The files after a change of rules, in force from a day on; what they were until then is kept as
   * the version before. The amended files alone where nothing was in force before the day, or where
   * what is in force begins later.
   */
  public static RulebookFiles on(LocalDate day, RulebookFiles before, RulebookFiles amended) {
    var since = validFrom(FRAME, before);
    if (since.filter(it -> it.isAfter(day)).isPresent()) {
      return amended;
    }
    if (since.filter(it -> it.equals(day)).isPresent()) {
      return latestVersion(before).map(it -> kept(it, before, amended)).orElse(amended);
    }
    var folder = freeFolder(since.map(LocalDate::toString).orElse("first"), before);
    return kept(
        folder,
        before,
        amended
            .with(folder + FRAME, bytes(frame(since, new TreeSet<>())))
            .with(FRAME, bytes(inForceFrom(day, text(FRAME, before)))));
  }

  /** The amended files with what they replace in the folder of the version before. */
  private static RulebookFiles kept(String folder, RulebookFiles before, RulebookFiles amended) {
    var after = amended;
    var without = without(folder, amended);
    boolean isNamed = false;
    for (var path : amended.in(RULES).keySet()) {
      var name = path.substring(RULES.length(), path.length() - ".dmn".length());
      var old = before.byPath().get(path);
      boolean isKept = before.byPath().containsKey(folder + path) || without.contains(name);
      if (old == null) {
        isNamed |= !isKept && without.add(name);
      } else if (!isKept && !Arrays.equals(old, amended.byPath().get(path))) {
        after = after.with(folder + path, old);
      }
    }
    return isNamed
        ? after.with(folder + FRAME, bytes(frame(validFrom(folder + FRAME, amended), without)))
        : after;
  }

  /** The frame of an earlier version, which says two things only. */
  private static String frame(Optional<LocalDate> since, SortedSet<String> without) {
    var names = without.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
    var day = since.map(it -> "validFrom: \"" + it + "\"\n").orElse("# In force since ever.\n");
    return without.isEmpty()
        ? day + since.map(_ -> "").orElse("{}\n")
        : day + "without: [" + names + "]\n";
  }

  private static SortedSet<String> without(String folder, RulebookFiles files) {
    return files.fields(folder + FRAME, new Problems()).texts("without").stream()
        .map(text -> text.text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The folder of the version that was in force last before the one that is. */
  private static Optional<String> latestVersion(RulebookFiles files) {
    return files.byPath().keySet().stream()
        .filter(path -> path.startsWith(VERSIONS) && path.endsWith("/" + FRAME))
        .max(Comparator.comparing(path -> validFrom(path, files).orElse(LocalDate.MIN)))
        .map(path -> path.substring(0, path.length() - FRAME.length()));
  }

  /**
   * The rules as they are now, as if they had been in force since ever: what a change does is seen
   * by them over asks of any day.
   */
  public static RulebookFiles sinceEver(RulebookFiles files) {
    var now = files;
    for (var path : files.byPath().keySet()) {
      now = path.startsWith(VERSIONS) ? now.without(path) : now;
    }
    return now.with(FRAME, bytes(VALID_FROM.matcher(text(FRAME, files)).replaceAll("")));
  }

  private static Optional<LocalDate> validFrom(String frame, RulebookFiles files) {
    var written = VALID_FROM.matcher(text(frame, files));
    try {
      return written.find() ? Optional.of(LocalDate.parse(written.group(1))) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty(); // a rulebook with such a day is not in force
    }
  }

  private static String inForceFrom(LocalDate day, String frame) {
    var line = "validFrom: \"" + day + "\"";
    var written = VALID_FROM.matcher(frame);
    if (written.find()) {
      return written.replaceFirst(line);
    }
    return frame + (frame.endsWith("\n") ? "" : "\n") + line + "\n";
  }

  private static String freeFolder(String name, RulebookFiles files) {
    var folder = VERSIONS + name;
    int next = 2;
    while (isTaken(folder + "/", files)) {
      folder = VERSIONS + name + "-" + next++;
    }
    return folder + "/";
  }

  private static boolean isTaken(String folder, RulebookFiles files) {
    return files.byPath().keySet().stream().anyMatch(path -> path.startsWith(folder));
  }

  private static String text(String path, RulebookFiles files) {
    return new String(files.byPath().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
