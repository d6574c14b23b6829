package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import leeway.policy.rulebook.folder.RulebookFiles;

/*
 * What was promised at the time of a purchase must be found later (rules count on the day that they name), so the files that a change
 * replaces stay as an earlier version, as whoever edits the folder by hand would keep them. Two changes on one day are one version:
 * a rulebook is in force by days.
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
   * the version before. The amended files alone where that version began on the day, or later.
   */
  public static RulebookFiles on(LocalDate day, RulebookFiles before, RulebookFiles amended) {
    var since = validFrom(before);
    if (since.filter(it -> !it.isBefore(day)).isPresent()) {
      return amended;
    }
    var folder = freeFolder(since.map(LocalDate::toString).orElse("first"), before);
    var after = amended;
    for (var file : before.in(RULES).entrySet()) {
      if (!Arrays.equals(file.getValue(), amended.byPath().get(file.getKey()))) {
        after = after.with(folder + file.getKey(), file.getValue());
      }
    }
    var frame =
        since.map(it -> "validFrom: \"" + it + "\"\n").orElse("# In force since ever.\n{}\n");
    return after
        .with(folder + FRAME, frame.getBytes(StandardCharsets.UTF_8))
        .with(FRAME, inForceFrom(day, text(before)).getBytes(StandardCharsets.UTF_8));
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
    var frame = VALID_FROM.matcher(text(files)).replaceAll("");
    return now.with(FRAME, frame.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<LocalDate> validFrom(RulebookFiles files) {
    var written = VALID_FROM.matcher(text(files));
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

  private static String text(RulebookFiles files) {
    return new String(files.byPath().getOrDefault(FRAME, new byte[0]), StandardCharsets.UTF_8);
  }
}
