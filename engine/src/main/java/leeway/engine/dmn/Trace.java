package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Problem;

/** Where an evaluation notes what it looked at; one that is off keeps nothing but problems. */
final class Trace {
  private static final int TABLES_MAX = 10_000;

  private final boolean isOn;
  private final List<TableTrace> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unread = new ArrayList<>();

  private Trace(boolean isOn) {
    this.isOn = isOn;
  }

  static Trace off() {
    return new Trace(false);
  }

  static Trace on() {
    return new Trace(true);
  }

  boolean isOn() {
    return isOn && tables.size() < TABLES_MAX;
  }

  void add(TableTrace table) {
    tables.add(table);
  }

  void add(Problem problem) {
    if (problems.size() < TABLES_MAX) {
      problems.add(problem);
    }
  }

  /** Notes that a text was met that could not be read. */
  void addUnread(List<Problem> found) {
    if (unread.size() < TABLES_MAX) {
      unread.addAll(found);
    }
  }

  List<Problem> unread() {
    return unread;
  }

  List<TableTrace> tables() {
    return tables;
  }

  List<Problem> problems() {
    return problems;
  }
}
