package leeway.server.desk.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import leeway.policy.people.People;
import leeway.policy.people.Person;

/**
 * What protects whoever acted: a receipt names the criteria in force; it is cover once somebody
 * stands above the managers, whom it names too.
 */
public record Cover(String above) {
  /** Where the criteria stand by which an act is looked at. */
  static final String CRITERIA = "docs/review-criteria.md";

  public static Cover of(People people) {
    return new Cover(
        people.aboveManagers().stream()
            .sorted()
            .flatMap(id -> people.person(id).stream())
            .map(Person::name)
            .findFirst()
            .orElse(""));
  }

  /** Whether it is cover, and not only a receipt: somebody stands above the managers. */
  public boolean isCover() {
    return !above.isBlank();
  }

  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("state", isCover() ? "cover" : "receipt");
    json.put("criteria", CRITERIA);
    if (isCover()) {
      json.put("above", above);
    }
    return json;
  }
}
