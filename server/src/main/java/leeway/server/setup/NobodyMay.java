package leeway.server.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What nobody may do, whoever asks: a guardrail of the starting rulebook.
 *
 * @param id {@code never-1}, {@code never-2}, …
 * @param guards {@code law}, {@code safety} or {@code values}
 * @param text as the company said it
 */
record NobodyMay(String id, String guards, String text) {
  /** The fields in which it is asked for, in order. */
  static final List<String> FIELDS =
      List.of(Answers.NEVER_LAW, Answers.NEVER_SAFETY, Answers.NEVER_VALUES);

  private static final Map<String, String> GUARDS =
      Map.of(
          Answers.NEVER_LAW, "law",
          Answers.NEVER_SAFETY, "safety",
          Answers.NEVER_VALUES, "values");

  /** All of them, numbered from 1. */
  static List<NobodyMay> of(Answers answers) {
    var all = new ArrayList<NobodyMay>();
    for (var field : FIELDS) {
      for (var line : answers.lines(field)) {
        all.add(new NobodyMay("never-" + (all.size() + 1), GUARDS.getOrDefault(field, ""), line));
      }
    }
    return List.copyOf(all);
  }

  /** The name of the fact that says whether an ask comes to this. */
  String fact() {
    return id.replace("-", "");
  }
}
