package leeway.engine.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/**
 * All situations of one kind of request in one month, in the order in which the journal has them:
 * their plain facts, and what came of each: the ruling, the act, the money in minor units and the
 * entry's sequence number, each a fact like the others under a reserved name.
 */
public record HistoryMonth(String kind, YearMonth month, int size, List<FactHistory> facts) {
  /** The name of the fact that holds the ruling. */
  public static final String RULING = "#ruling";

  /** The name of the fact that holds what the person did. */
  public static final String ACT = "#act";

  /** The name of the fact that holds the money that was given, in minor units. */
  public static final String MONEY = "#money";

  /** The name of the fact that holds the sequence number of the journal's entry. */
  public static final String SEQ = "#seq";

  public HistoryMonth {
    facts = List.copyOf(facts);
    if (facts.stream().map(FactHistory::name).distinct().count() != facts.size()) {
      throw new IllegalArgumentException("facts of a month must have different names");
    }
    for (var fact : facts) {
      if (fact.codes().size() != size) {
        throw new IllegalArgumentException(
            "fact `%s` must have %d codes, got %d"
                .formatted(fact.name(), size, fact.codes().size()));
      }
    }
  }

  /** The fact of a name, if the month has it. */
  public Optional<FactHistory> fact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
  }

  /**
   * The codes of a fact as another coding writes them: null for all where the month does not know
   * the fact, which was added later. Throws {@link IllegalArgumentException} where it was another
   * type.
   */
  public FactColumn codes(String name, Coding coding) {
    return fact(name)
        .map(fact -> Recoding.of(fact, coding))
        .orElseGet(() -> Recoding.nothing(coding, size));
  }
}
