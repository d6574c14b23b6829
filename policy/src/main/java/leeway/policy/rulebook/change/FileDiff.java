package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leeway.policy.rulebook.folder.RulebookFiles;

/** The lines of one file that two versions write differently. */
public record FileDiff(String path, List<Line> lines) {
  public FileDiff {
    lines = List.copyOf(lines);
  }

  /** A line that is gone or came, by its number in its own version, from 1. */
  public record Line(int number, boolean isNew, String text) {}

  /** The files that differ, in the order of their paths. */
  public static List<FileDiff> between(RulebookFiles before, RulebookFiles after) {
    var diffs = new ArrayList<FileDiff>();
    for (var file : after.byPath().entrySet()) {
      var old = before.byPath().getOrDefault(file.getKey(), new byte[0]);
      if (!Arrays.equals(old, file.getValue())) {
        diffs.add(new FileDiff(file.getKey(), lines(split(old), split(file.getValue()))));
      }
    }
    return diffs;
  }

  /** Line by line where both have as many; else what stands between the equal ends. */
  private static List<Line> lines(List<String> before, List<String> after) {
    var lines = new ArrayList<Line>();
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          lines.add(new Line(i + 1, false, before.get(i)));
          lines.add(new Line(i + 1, true, after.get(i)));
        }
      }
      return lines;
    }
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && before.reversed().get(end).equals(after.reversed().get(end))) {
      end++;
    }
    for (int i = start; i < before.size() - end; i++) {
      lines.add(new Line(i + 1, false, before.get(i)));
    }
    for (int i = start; i < after.size() - end; i++) {
      lines.add(new Line(i + 1, true, after.get(i)));
    }
    return lines;
  }

  private static List<String> split(byte[] bytes) {
    if (bytes.length == 0) {
      return List.of();
    }
    return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\\R"));
  }
}
