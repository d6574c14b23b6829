package leeway.engine.dmn;

import java.util.List;
import leeway.engine.Problem;
import leeway.engine.feel.Value;

/**
 * The value of a decision and how it came about: every decision table that was looked at, in the
 * order in which they were finished, and what went wrong on the way. {@code unread} are the texts
 * that it met and that could not be read, whose value was taken to be null.
 */
public record Explanation(
    Value value, List<TableTrace> tables, List<Problem> problems, List<Problem> unread) {
  public Explanation {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
  }
}
