package leeway.server.setup;

import java.util.List;

/** All answers before they become the rulebook; problems that only the whole shows. */
public record LookView(int number, List<Row> rows, List<String> problems) {
  public LookView {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** A step and what was answered there, line by line. */
  public record Row(String step, List<String> answers) {
    public Row {
      answers = List.copyOf(answers);
    }
  }
}
