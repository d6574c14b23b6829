package leeway.generator.figures;

import java.util.ArrayList;
import java.util.List;

/** What was known of an ask, in the order in which it was drawn. */
public record Facts(List<Fact> known) {
  /** Nothing known. */
  public static final Facts NONE = new Facts(List.of());

  /** One fact and its value as the files write it. */
  public record Fact(String name, String value) {}

  /** Copies the facts. */
  public Facts {
    known = List.copyOf(known);
  }

  /** Returns these facts with one more, which replaces an earlier one of its name. */
  public Facts with(String name, String value) {
    var facts = new ArrayList<>(known);
    facts.removeIf(fact -> fact.name().equals(name));
    facts.add(new Fact(name, value));
    return new Facts(facts);
  }

  /** Returns the value of a fact, empty where it is not known. */
  public String text(String name) {
    for (Fact fact : known) {
      if (fact.name().equals(name)) {
        return fact.value();
      }
    }
    return "";
  }

  /** Returns the value of a fact as a number, 0 where it is not known. */
  public double number(String name) {
    String text = text(name);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
