package leeway.server.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.dayzero.table.Profile;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.Times;
import leeway.policy.records.Collection;

/** Which target a file is most likely for, and which of its columns is which. */
final class Guess {
  private Guess() {}

  /** The target of which most is found; whether each row says of whom or what counts first. */
  static Target target(Survey survey, List<Target> targets) {
    return targets.stream()
        .max(Comparator.comparingInt(target -> score(target, survey)))
        .orElse(Target.PEOPLE);
  }

  private static int score(Target target, Survey survey) {
    var found = columns(survey, target);
    boolean hasKeys = found.keySet().containsAll(target.needed());
    int share = 100 * found.size() / Math.max(1, target.columns().size());
    return (hasKeys ? 1_000 : 0) + share;
  }

  /** The best pairs of column and header first, each used once. */
  static SortedMap<String, Integer> columns(Survey survey, Target target) {
    record Pair(String column, int header, int fit) {}
    var pairs = new ArrayList<Pair>();
    for (var column : target.columns()) {
      for (int i = 0; i < survey.columns().size(); i++) {
        int fit = HeaderWords.fit(column.name(), survey.file().headers().get(i));
        if (fit > 0 && holds(survey.columns().get(i), column.use())) {
          pairs.add(new Pair(column.name(), i, fit));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::fit).reversed());
    var found = new TreeMap<String, Integer>();
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.column()) && !found.containsValue(pair.header())) {
        found.put(pair.column(), pair.header());
      }
    }
    return found;
  }

  private static boolean holds(Profile profile, Collection.Use use) {
    return switch (use) {
      case NUMBER -> profile.filled() == 0 || profile.isNumber();
      case KEY -> profile.filled() == 0 || !profile.isTime();
      case TEXT -> true;
    };
  }

  /** In which order the file's days are written, as far as its rows decide it. */
  static Times.Order order(Survey survey) {
    var times = survey.columns().stream().filter(Profile::isTime).toList();
    return times.stream()
        .filter(Profile::isOrderCertain)
        .findFirst()
        .or(() -> times.stream().findFirst())
        .map(Profile::order)
        .orElse(Times.Order.YEAR_FIRST);
  }
}
