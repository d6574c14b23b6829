package leeway.engine.feel.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads names, of values and of types. */
final class NameParser {
  private static final Set<String> JOINS = Set.of("+", "-", "*", "/", "'", "’", ".");
  private static final Names BUILT_IN_TYPES =
      Names.of(
          List.of(
              "date and time",
              "days and time duration",
              "day and time duration",
              "years and months duration",
              "year and month duration"));

  private final Tokens tokens;
  private final Names types;

  NameParser(Tokens tokens, Names types) {
    this.tokens = tokens;
    this.types = BUILT_IN_TYPES.and(types);
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      tokens.next();
    }
  }

  /** The longest known name; else all words up to a keyword. */
  String name(Names known) {
    var match = tokens.longest(known);
    int words = unknownWords();
    if (match.tokens() > 0 && (match.tokens() >= words || tokens.peek().isKeyword())) {
      skip(match.tokens());
      return match.name();
    }
    if (words == 0) {
      throw tokens.unexpected("a name");
    }
    var name = tokens.written(words);
    skip(words);
    return name;
  }

  private int unknownWords() {
    int count = 0;
    while (isNamePart(tokens.peek(count), count)) {
      count++;
    }
    return count;
  }

  private static boolean isNamePart(Token token, int index) {
    return (token.kind() == Token.Kind.WORD && !token.isKeyword())
        || (index > 0 && token.kind() == Token.Kind.NUMBER && token.text().matches("[0-9]+"));
  }

  /**
   * A name that is made known here, such as an entry's key: all up to one of the symbols or words
   * that may follow it.
   */
  String declared(Set<String> followers) {
    int count = 0;
    while (isDeclaredPart(tokens.peek(count)) && !followers.contains(tokens.peek(count).text())) {
      count++;
    }
    if (count == 0) {
      throw tokens.unexpected("a name");
    }
    var name = tokens.written(count);
    skip(count);
    return name;
  }

  private static boolean isDeclaredPart(Token token) {
    return token.kind() == Token.Kind.WORD
        || token.kind() == Token.Kind.NUMBER
        || (token.kind() == Token.Kind.SYMBOL && JOINS.contains(token.text()));
  }

  /** True where a name and then a colon stand here. */
  boolean isAtNamed() {
    int count = 0;
    while (isDeclaredPart(tokens.peek(count))) {
      count++;
    }
    return count > 0 && tokens.peek().kind() == Token.Kind.WORD && tokens.peek(count).isSymbol(":");
  }

  TypeName type() {
    var token = tokens.peek();
    if (tokens.peek(1).isSymbol("<") && token.kind() == Token.Kind.WORD) {
      switch (token.text()) {
        case "list" -> {
          return new TypeName.ListOf(single());
        }
        case "range" -> {
          return new TypeName.RangeOf(single());
        }
        case "context" -> {
          return context();
        }
        case "function" -> {
          return function();
        }
        default -> {
          // An item definition that is compared with something.
        }
      }
    }
    return new TypeName.Named(typeName());
  }

  private String typeName() {
    var match = tokens.longest(types);
    if (match.tokens() > 0) {
      skip(match.tokens());
      return match.name();
    }
    var name = new StringBuilder();
    do {
      var token = tokens.next();
      if (token.kind() != Token.Kind.WORD) {
        throw tokens.error("unexpected-token", token, "here comes a type", "name a type");
      }
      name.append(name.isEmpty() ? "" : ".").append(token.text());
    } while (tokens.acceptSymbol("."));
    return name.toString();
  }

  private TypeName single() {
    skip(2);
    var item = type();
    tokens.expectSymbol(">");
    return item;
  }

  private TypeName context() {
    skip(2);
    var members = new LinkedHashMap<String, TypeName>();
    do {
      var name = declared(Set.of(":"));
      tokens.expectSymbol(":");
      members.put(name, type());
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(">");
    return new TypeName.ContextOf(members);
  }

  private TypeName function() {
    skip(2);
    var parameters = new ArrayList<TypeName>();
    if (!tokens.isAtSymbol(">")) {
      do {
        parameters.add(type());
      } while (tokens.acceptSymbol(","));
    }
    tokens.expectSymbol(">");
    tokens.expectSymbol("->");
    return new TypeName.FunctionOf(parameters, type());
  }
}
