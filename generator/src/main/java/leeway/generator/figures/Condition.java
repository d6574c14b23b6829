package leeway.generator.figures;

import java.util.List;

/**
 * What facts must be: a text that equals, or a range such as {@code 48-59} that holds the number.
 * No condition holds always.
 */
public record Condition(List<Facts.Fact> wanted) {
  /** Copies what is wanted. */
  public Condition {
    wanted = List.copyOf(wanted);
  }

  static Condition of(Sheet sheet) {
    return new Condition(
        sheet.names().stream().map(name -> new Facts.Fact(name, sheet.text(name))).toList());
  }

  /** Returns whether there is anything to fulfil. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Returns whether the facts fulfil it. */
  public boolean holds(Facts facts) {
    return wanted.stream().allMatch(fact -> matches(fact.value(), facts.text(fact.name())));
  }

  private static boolean matches(String wanted, String value) {
    int dash = wanted.indexOf('-');
    if (dash <= 0 || value.isEmpty()) {
      return wanted.equals(value);
    }
    double number = Double.parseDouble(value);
    return Double.parseDouble(wanted.substring(0, dash)) <= number
        && number <= Double.parseDouble(wanted.substring(dash + 1));
  }
}
