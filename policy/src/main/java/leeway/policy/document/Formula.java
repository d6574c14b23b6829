package leeway.policy.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import leeway.engine.LimitExceeded;
import leeway.engine.Place;
import leeway.engine.SourceText;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.Scope;

/**
 * A FEEL expression of the rulebook folder with its place and the names that it uses. Immutable.
 */
public final class Formula {
  private static final Scope BUILT_IN = Scope.of(Map.of());

  private final Expression expression;
  private final SortedSet<String> names;
  private final Place place;

  private Formula(Expression expression, SortedSet<String> names, Place place) {
    this.expression = expression;
    this.names = names;
    this.place = place;
  }

  /**
   * The expression that a text is, over these names; problems with their places where it is none.
   */
  public static Optional<Formula> parse(
      SourceText text, Collection<String> names, Problems problems) {
    var parsed = Feel.parse(text, Feel.vocabulary(names), Types.BUILT_IN);
    problems.addAll(parsed.problems());
    if (!(parsed instanceof Parsed.Whole<Expression>(var expression, _))) {
      return Optional.empty();
    }
    var used = new TreeSet<>(expression.names());
    used.removeIf(name -> BUILT_IN.find(name).isPresent());
    var unknown = new TreeSet<>(used);
    unknown.removeAll(new HashSet<>(names));
    unknown.forEach(
        name ->
            problems.error(
                "unknown-name",
                placeOf(name, text),
                "`" + name + "` is not known here",
                Spelling.remedy(name, names)));
    return unknown.isEmpty()
        ? Optional.of(new Formula(expression, used, text.place(0, text.text().length())))
        : Optional.empty();
  }

  /** The condition that always holds. */
  public static Optional<Formula> always() {
    return parse(SourceText.of("always", "true"), Set.of(), new Problems());
  }

  /** The names that the expression takes from its surroundings, without built-in functions. */
  public SortedSet<String> names() {
    return names;
  }

  /** Where the expression is written. */
  public Place place() {
    return place;
  }

  /** The value over these names; null also where evaluating takes more than the limits allow. */
  public Value evaluate(Map<String, Value> scope) {
    try {
      return expression.evaluate(Scope.of(scope));
    } catch (LimitExceeded e) {
      return Values.NULL;
    }
  }

  private static Place placeOf(String name, SourceText text) {
    int at = Math.max(0, text.text().indexOf(name));
    return text.place(at, Math.min(at + name.length(), text.text().length()));
  }
}
