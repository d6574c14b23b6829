package leeway.policy.people;

import java.util.Map;
import java.util.stream.Collectors;
import leeway.policy.PersonId;
import leeway.policy.document.Labels;

/**
 * The sentence that everybody in the company may rely on, and the sponsor who stands for it at the
 * top; it binds nobody before the sponsor signed it.
 */
public record Sentence(PersonId sponsor, Labels says) {

  /** The sponsor and what they sign, in every language: another text is another signature. */
  public String signed() {
    return says.byLanguage().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(text -> text.getKey() + ": " + text.getValue())
        .collect(Collectors.joining("\n", sponsor.value() + "\n", ""));
  }
}
