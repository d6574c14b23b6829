package leeway.engine.table;

import java.util.List;

/** What a table answers and every condition that was not met, by column, then by row. */
public record Answer(Outcome outcome, List<Unmet> unmet) {

  public Answer {
    unmet = List.copyOf(unmet);
  }
}
