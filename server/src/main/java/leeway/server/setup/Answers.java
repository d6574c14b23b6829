package leeway.server.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was answered so far, as typed, by the name of its field. */
record Answers(Map<String, String> byField) {
  /** The start without a sample. */
  static final String OWN = "own";

  static final String START = "start";
  static final String COMPANY = "company";
  static final String ZONE = "zone";
  static final String CURRENCY = "currency";
  static final String LANGUAGES = "languages";
  static final String TEAM = "team";
  static final String TEAM_ROLE = "team-role";
  static final String LEADS = "leads";
  static final String LEADS_ROLE = "leads-role";
  static final String PER_ACT = "per-act";
  static final String PER_DAY = "per-day";
  static final String PER_WEEK = "per-week";
  static final String NEVER_LAW = "never-law";
  static final String NEVER_SAFETY = "never-safety";
  static final String NEVER_VALUES = "never-values";
  static final String ABOVE = "above";
  static final String SENTENCE = "sentence";
  static final String SPONSOR = "sponsor";

  Answers {
    byField = Map.copyOf(byField);
  }

  /** The answer in this field without blanks around it; empty where there is none. */
  String text(String field) {
    return byField.getOrDefault(field, "").strip();
  }

  /** The lines of the answer in this field, without empty ones. */
  List<String> lines(String field) {
    return text(field)
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The languages that were ticked, as BCP 47 tags in the order of the page. */
  List<String> languages() {
    return text(LANGUAGES).isEmpty() ? List.of() : List.of(text(LANGUAGES).split(","));
  }

  /** Whether the company begins without a sample. */
  boolean isOwnStart() {
    return text(START).isEmpty() || text(START).equals(OWN);
  }

  /** These answers with others on top. */
  Answers with(Map<String, String> others) {
    var all = new TreeMap<>(byField);
    all.putAll(others);
    return new Answers(all);
  }
}
