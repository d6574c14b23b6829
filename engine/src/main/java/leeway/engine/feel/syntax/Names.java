package leeway.engine.feel.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names known at a place of a text. FEEL names may contain spaces and operators, so what a text
 * means depends on them: the longest known name wins. Names of an inner place are kept apart from
 * the outer ones, which stay as they are.
 */
public final class Names {
  private static final int TOKENS_MAX = 40;

  private final List<Names> outer;
  // Invariant: each known name's tokens under its first token; longer names first.
  private final Map<String, List<Known>> byFirstToken = new HashMap<>();

  private record Known(String name, List<String> tokens) {}

  /** A known name found at a place: the name and how many tokens it takes. */
  record Match(String name, int tokens) {}

  private Names(List<Names> outer) {
    this.outer = outer;
  }

  /** No names at all. */
  public static Names none() {
    return new Names(List.of());
  }

  /** These names alone. */
  public static Names of(Iterable<String> names) {
    var known = none();
    names.forEach(known::add);
    return known;
  }

  /** Names that hold all of these and may get more. */
  public Names inner() {
    return new Names(List.of(this));
  }

  /** All that this and {@code other} know. */
  public Names and(Names other) {
    return new Names(List.of(this, other));
  }

  /** Makes one more name known here. */
  public void add(String name) {
    var tokens = Lexer.words(name);
    if (tokens.isEmpty() || tokens.size() > TOKENS_MAX) {
      return;
    }
    var sameStart = byFirstToken.computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>());
    if (sameStart.stream().noneMatch(it -> it.name().equals(name))) {
      sameStart.add(new Known(name, tokens));
      sameStart.sort((a, b) -> Integer.compare(b.tokens().size(), a.tokens().size()));
    }
  }

  /** The longest known name that starts at {@code index}; zero tokens where there is none. */
  Match longest(List<Token> tokens, int index) {
    var best = new Match("", 0);
    for (var known : byFirstToken.getOrDefault(tokens.get(index).text(), List.of())) {
      if (known.tokens().size() > best.tokens() && isAt(known.tokens(), tokens, index)) {
        best = new Match(known.name(), known.tokens().size());
      }
    }
    for (var names : outer) {
      var match = names.longest(tokens, index);
      best = match.tokens() > best.tokens() ? match : best;
    }
    return best;
  }

  private static boolean isAt(List<String> name, List<Token> tokens, int index) {
    if (index + name.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      var token = tokens.get(index + i);
      if (token.kind() == Token.Kind.TEXT || !token.text().equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }
}
