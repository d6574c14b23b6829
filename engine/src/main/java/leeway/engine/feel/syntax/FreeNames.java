package leeway.engine.feel.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that an expression takes from its surroundings. */
public final class FreeNames {
  private final Set<String> found = new TreeSet<>();

  private FreeNames() {}

  /** The free names of an expression, sorted; a filter's condition may name members too. */
  public static Set<String> of(Node node) {
    var names = new FreeNames();
    names.collect(node, Set.of());
    return names.found;
  }

  private void collect(Node node, Set<String> bound) {
    switch (node) {
      case Node.Name(var name, var _) -> {
        if (!bound.contains(name)) {
          found.add(name);
        }
      }
      case Node.Filter(var source, var condition, var _) -> {
        collect(source, bound);
        collect(condition, with(bound, List.of("item")));
      }
      case Node.In(var value, var tests, var _) -> {
        collect(value, bound);
        tests.forEach(it -> collect(it, with(bound, List.of("?"))));
      }
      case Node.For(var iterators, var body, var _) ->
          collect(body, with(loop(iterators, bound), List.of("partial")));
      case Node.Quantified(var _, var iterators, var condition, var _) ->
          collect(condition, loop(iterators, bound));
      case Node.FunctionOf(var parameters, var body, var _, var _) ->
          collect(body, with(bound, parameters.stream().map(Node.Parameter::name).toList()));
      case Node.ContextOf(var entries, var _) -> {
        var known = bound;
        for (var entry : entries) {
          collect(entry.value(), known);
          known = with(known, List.of(entry.key()));
        }
      }
      default -> Children.of(node).forEach(it -> collect(it, bound));
    }
  }

  private Set<String> loop(List<Node.Iterator> iterators, Set<String> bound) {
    var known = bound;
    for (var iterator : iterators) {
      for (var child : Children.of(iterator.domain())) {
        collect(child, known);
      }
      known = with(known, List.of(iterator.variable()));
    }
    return known;
  }

  private static Set<String> with(Set<String> bound, List<String> more) {
    var all = new HashSet<>(bound);
    all.addAll(more);
    return all;
  }
}
