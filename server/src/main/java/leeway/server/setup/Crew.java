package leeway.server.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import leeway.policy.rulebook.change.NewPerson;

/**
 * Everybody whom the answers name, by an id made of the name; somebody named twice stands once,
 * with the role that reaches further.
 */
final class Crew {
  private final SequencedMap<String, Member> byId = new LinkedHashMap<>();

  /** Somebody and their role in the rulebook. */
  record Member(String name, String role) {}

  /**
   * The crew with these roles.
   *
   * @param roles of {@code above}, {@code sponsor}, {@code leads} and {@code team}, by these names
   */
  static Crew of(Answers answers, Map<String, String> roles) {
    var crew = new Crew();
    crew.add(answers.text(Answers.ABOVE), roles.getOrDefault(Answers.ABOVE, ""));
    crew.add(answers.text(Answers.SPONSOR), roles.getOrDefault(Answers.SPONSOR, ""));
    answers
        .lines(Answers.LEADS)
        .forEach(name -> crew.add(name, roles.getOrDefault(Answers.LEADS, "")));
    answers
        .lines(Answers.TEAM)
        .forEach(name -> crew.add(name, roles.getOrDefault(Answers.TEAM, "")));
    return crew;
  }

  private void add(String name, String role) {
    if (byId.values().stream().noneMatch(member -> member.name().equalsIgnoreCase(name))) {
      byId.put(NewPerson.idOf(name, byId.keySet()).value(), new Member(name, role));
    }
  }

  /** The id of whoever has this name. */
  String id(String name) {
    return byId.entrySet().stream()
        .filter(member -> member.getValue().name().equalsIgnoreCase(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The {@code people} of {@code people.yaml}. */
  String yaml() {
    return byId.entrySet().stream()
        .map(
            member ->
                "  %s: {name: %s, role: %s}\n"
                    .formatted(
                        member.getKey(),
                        Written.yaml(member.getValue().name()),
                        member.getValue().role()))
        .collect(Collectors.joining("", "people:\n", ""));
  }
}
