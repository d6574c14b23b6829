package leeway.server.desk.answer;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.KindId;
import leeway.policy.facts.Given;

/**
 * What somebody asks at one of the doors: "Can I?", with what they know.
 *
 * @param facts what they know, not typed yet, by the names of the rulebook
 * @param language the language of the words; changes nothing else
 * @param matter what the customer wants settled, shared by asks in several channels; blank where
 *     this ask is a matter of its own
 */
public record Question(
    KindId kind, SortedMap<String, Given> facts, Locale language, String matter) {
  public Question {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }
}
