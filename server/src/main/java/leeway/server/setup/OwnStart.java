package leeway.server.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rulebook without rules: six kinds of request, what nobody may do, and how far each may go.
 * Where it is silent the orientation decides inside latitude, and the gap shows which rule is
 * missing first.
 */
final class OwnStart {
  /** How far a lead may go, in bounds of the team. */
  private static final int LEAD_TIMES = 4;

  private final Answers answers;
  private final List<NobodyMay> nobodyMay;
  private final Crew crew;

  OwnStart(Answers answers) {
    this.answers = answers;
    this.nobodyMay = NobodyMay.of(answers);
    this.crew =
        Crew.of(
            answers,
            Map.of(
                Answers.ABOVE, "above-managers",
                Answers.SPONSOR, "sponsor",
                Answers.LEADS, "lead",
                Answers.TEAM, "associate"));
  }

  /** The files by their path in the folder. */
  SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("rulebook.yaml", CompanyFiles.rulebook(answers));
    files.put("facts.yaml", facts());
    files.put("people.yaml", people());
    for (var language : answers.languages()) {
      files.put("messages/" + language + ".yaml", template("messages/" + language + ".yaml"));
    }
    nobodyMay.forEach(rule -> files.put("rules/" + rule.id() + ".dmn", guardrail(rule)));
    return files;
  }

  private String facts() {
    String values =
        nobodyMay.stream()
            .map(
                rule ->
                    "%s: {%s: %s}"
                        .formatted(
                            rule.id(), answers.languages().getFirst(), Written.yaml(rule.text())))
            .collect(Collectors.joining(", "));
    String derived =
        nobodyMay.stream()
            .map(
                rule ->
                    "  %s: {type: boolean, privacy: plain, derived: 'nobodyMay = \"%s\"'}\n"
                        .formatted(rule.fact(), rule.id()))
            .collect(Collectors.joining());
    return template("facts.yaml").replace("«values»", values).replace("«derived»\n", derived);
  }

  private String people() {
    String rest = answers.lines(Answers.LEADS).isEmpty() ? "above-managers" : "lead";
    return "aboveManagers: [%s]\n".formatted(crew.id(answers.text(Answers.ABOVE)))
        + CompanyFiles.sentence(answers, crew)
        + template("people.yaml")
            .replace("«rest»", rest)
            .replace("«team»", latitude(1))
            .replace("«lead»", latitude(LEAD_TIMES))
        + crew.yaml();
  }

  /** The three bounds so many times; what is owed may be handed out up to a day's bound. */
  private String latitude(int times) {
    return "perAct: %s, perDay: %s, perWeek: %s, handOver: %s"
        .formatted(
            amount(Answers.PER_ACT, times),
            amount(Answers.PER_DAY, times),
            amount(Answers.PER_WEEK, times),
            amount(Answers.PER_DAY, times));
  }

  private String amount(String field, int times) {
    return StepCheck.amount(answers, field)
        .orElseThrow()
        .multiply(BigDecimal.valueOf(times))
        .toPlainString();
  }

  private String guardrail(NobodyMay rule) {
    return template("never.dmn")
        .replace("«id»", rule.id())
        .replace("«fact»", rule.fact())
        .replace("«guards»", rule.guards())
        .replace("«owner»", crew.id(answers.text(Answers.SPONSOR)))
        .replace("«text»", Written.xml(rule.text()))
        .replace("«sentence»", Written.xml(answers.text(Answers.SENTENCE)));
  }

  private static String template(String name) {
    try (var file = OwnStart.class.getResourceAsStream("/setup/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no resource setup/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
