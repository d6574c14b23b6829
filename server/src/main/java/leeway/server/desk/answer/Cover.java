package leeway.server.desk.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What protects whoever acted: a receipt names the criteria in force; it is cover once somebody
 * stands above the managers, whom it names too, and the company's sponsor signed the sentence,
 * where the company wrote one.
 *
 * @param above who stands above the managers; blank where nobody does yet
 * @param unsignedBy the sponsor who has not signed the sentence yet; blank where nothing is to sign
 */
public record Cover(String above, String unsignedBy) {
  /** Where the criteria stand by which an act is looked at. */
  static final String CRITERIA = "docs/review-criteria.md";

  /** Whether it is cover, and not only a receipt. */
  public boolean isCover() {
    return !above.isBlank() && unsignedBy.isBlank();
  }

  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("state", isCover() ? "cover" : "receipt");
    json.put("criteria", CRITERIA);
    if (!above.isBlank()) {
      json.put("above", above);
    }
    if (!isCover()) {
      json.put("missing", missing());
    }
    return json;
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    if (above.isBlank()) {
      missing.add("somebody-above-the-managers");
    }
    if (!unsignedBy.isBlank()) {
      missing.add("signature-of-the-sponsor");
    }
    return missing;
  }
}
