package leeway.server.desk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.server.journal.Decisions.Page;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/** Lists a page at a time, newest first; what follows is after the last sequence number. */
public final class Paging {
  private static final int LIMIT_MAX = 200;
  private static final int DIGITS_MAX = 18;

  private Paging() {}

  static Page page(String after, int limit) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw Requests.invalid("/limit", "is 1 to " + LIMIT_MAX + ", got " + limit);
    }
    return after.isEmpty() ? Page.first(limit) : new Page(seq(after), limit);
  }

  /** The sequence number that is the id of a decision; ProblemException where it is none. */
  public static long seq(String id) {
    if (id.length() > DIGITS_MAX
        || !id.chars().allMatch(c -> c >= '0' && c <= '9')
        || id.isEmpty()) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is nothing of this number.");
    }
    return Long.parseLong(id);
  }

  static Map<String, Object> json(List<Map<String, Object>> items, String next) {
    var json = new LinkedHashMap<String, Object>();
    json.put("items", items);
    if (!next.isEmpty()) {
      json.put("next", next);
    }
    return json;
  }
}
