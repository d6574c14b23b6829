package leeway.server.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample's rulebook with the company's own name and people: its rules, bounds and words stay, and
 * the sponsor answers for its rules and figures until somebody else is named.
 */
final class SampleStart {
  private static final Pattern OWNER = Pattern.compile("<leeway:owner>[^<]*</leeway:owner>");
  private static final Pattern PUBLISHED_BY = Pattern.compile("(?m)^publishedBy: .*$");
  private static final Pattern VALID_FROM = Pattern.compile("(?m)^validFrom: .*$");
  private static final Pattern PEOPLE = Pattern.compile("(?m)^people:\\n(?:[ #].*\\n|\\n)*");
  private static final Pattern ABOVE = Pattern.compile("(?m)^aboveManagers: .*\\n");

  private final Answers answers;
  private final Path sample;
  private final Crew crew;

  SampleStart(Answers answers, Path sample) {
    this.answers = answers;
    this.sample = sample;
    String above = roleLike(sample, "above-managers", answers.text(Answers.LEADS_ROLE));
    this.crew =
        Crew.of(
            answers,
            Map.of(
                Answers.ABOVE,
                above,
                Answers.SPONSOR,
                above,
                Answers.LEADS,
                answers.text(Answers.LEADS_ROLE),
                Answers.TEAM,
                answers.text(Answers.TEAM_ROLE)));
  }

  private static String roleLike(Path sample, String wanted, String otherwise) {
    return text(sample.resolve("people.yaml")).contains("\n  " + wanted + ":\n")
        ? wanted
        : otherwise;
  }

  /** The files by their path in the folder. */
  SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(sample)) {
      all.filter(Files::isRegularFile)
          .map(file -> sample.relativize(file).toString().replace('\\', '/'))
          .filter(this::isOfTheRulebook)
          .forEach(path -> files.put(path, changed(path, text(sample.resolve(path)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private boolean isOfTheRulebook(String path) {
    if (path.startsWith("messages/")) {
      return answers.languages().contains(path.replaceAll("^messages/|\\.yaml$", ""));
    }
    return path.endsWith(".dmn")
        || (path.endsWith(".yaml") && !path.contains("/"))
        || path.startsWith("versions/");
  }

  private String changed(String path, String text) {
    return switch (path) {
      case "rulebook.yaml" -> CompanyFiles.rulebook(answers) + validFrom(text);
      case "people.yaml" -> people(text);
      case "worth.yaml" -> replaced(PUBLISHED_BY, text, "publishedBy: " + sponsor());
      default -> replaced(OWNER, text, "<leeway:owner>" + sponsor() + "</leeway:owner>");
    };
  }

  /** From when on the sample's last version stands; its earlier ones came before. */
  private static String validFrom(String rulebook) {
    Matcher line = VALID_FROM.matcher(rulebook);
    return line.find() ? line.group() + "\n" : "";
  }

  private String people(String text) {
    String without = replaced(PEOPLE, replaced(ABOVE, text + "\n", ""), "");
    String above = crew.id(answers.text(Answers.ABOVE));
    return without
        + "\n"
        + crew.yaml()
        + "\naboveManagers: ["
        + above
        + "]\n"
        + CompanyFiles.sentence(answers, crew);
  }

  private String sponsor() {
    return crew.id(answers.text(Answers.SPONSOR));
  }

  private static String replaced(Pattern pattern, String text, String by) {
    return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
