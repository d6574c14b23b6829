package leeway.engine.feel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what begins with a keyword or a bracket: loops, conditions, lists, contexts, functions. */
final class BoxedParser {
  private final Parser parser;
  private final Tokens tokens;
  private final NameParser names;

  BoxedParser(Parser parser, Tokens tokens, NameParser names) {
    this.parser = parser;
    this.tokens = tokens;
    this.names = names;
  }

  Node keyword() {
    var token = tokens.next();
    int start = token.start();
    return switch (token.text()) {
      case "true", "false" -> new Node.BooleanLiteral(token.isWord("true"), tokens.spanFrom(start));
      case "null" -> new Node.NullLiteral(tokens.spanFrom(start));
      case "if" -> condition(start);
      case "for" -> loop(start);
      case "some", "every" -> quantified(token.isWord("every"), start);
      case "function" -> function(start);
      default ->
          throw tokens.error(
              "unexpected-token",
              token,
              "here comes a value, got the keyword `" + token.text() + "`",
              "complete what stands before it");
    };
  }

  Node symbol() {
    var token = tokens.next();
    int start = token.start();
    return switch (token.text()) {
      case "(" -> parenthesis(start);
      case "[" -> listOrRange(start);
      case "]" -> openRange(start);
      case "{" -> context(start);
      case "@" -> at(start);
      default ->
          throw tokens.error(
              "unexpected-token",
              token,
              "here comes a value, got `" + token.text() + "`",
              "complete what stands before it");
    };
  }

  private Node at(int start) {
    var text = tokens.peek();
    if (text.kind() != Token.Kind.TEXT) {
      throw tokens.unexpected("a date, time or duration in quotes");
    }
    tokens.next();
    return new Node.AtLiteral(text.text(), tokens.spanFrom(start));
  }

  private Node parenthesis(int start) {
    var inside = parser.expression();
    if (tokens.acceptSymbol("..")) {
      return rangeEnd(inside, false, start);
    }
    tokens.expectSymbol(")");
    return inside;
  }

  private Node openRange(int start) {
    var low = parser.expression();
    tokens.expectSymbol("..");
    return rangeEnd(low, false, start);
  }

  private Node rangeEnd(Node low, boolean lowIncluded, int start) {
    var high = parser.endpoint();
    boolean highIncluded = tokens.isAtSymbol("]");
    if (!highIncluded && !tokens.isAtSymbol(")") && !tokens.isAtSymbol("[")) {
      throw tokens.unexpected("`]`, `)` or `[`");
    }
    tokens.next();
    return new Node.RangeOf(low, lowIncluded, high, highIncluded, tokens.spanFrom(start));
  }

  private Node listOrRange(int start) {
    var items = new ArrayList<Node>();
    if (!tokens.isAtSymbol("]")) {
      items.add(parser.expression());
      if (tokens.acceptSymbol("..")) {
        return rangeEnd(items.getFirst(), true, start);
      }
      while (tokens.acceptSymbol(",")) {
        items.add(parser.expression());
      }
    }
    tokens.expectSymbol("]");
    return new Node.ListOf(items, tokens.spanFrom(start));
  }

  private Node context(int start) {
    var entries = parser.within(List.of(), this::entries);
    tokens.expectSymbol("}");
    return new Node.ContextOf(entries, tokens.spanFrom(start));
  }

  private List<Node.Entry> entries() {
    var entries = new ArrayList<Node.Entry>();
    if (tokens.isAtSymbol("}")) {
      return entries;
    }
    do {
      var key = tokens.peek();
      var name = key.kind() == Token.Kind.TEXT ? tokens.next().text() : declaredKey();
      var span = tokens.spanFrom(key.start());
      tokens.expectSymbol(":");
      entries.add(new Node.Entry(name, parser.expression(), span));
      parser.know(name);
      parser.knowMember(name);
    } while (tokens.acceptSymbol(","));
    return entries;
  }

  private String declaredKey() {
    return names.declared(Set.of(":"));
  }

  List<Node.Argument> arguments() {
    tokens.expectSymbol("(");
    var arguments = new ArrayList<Node.Argument>();
    if (tokens.acceptSymbol(")")) {
      return arguments;
    }
    boolean named = names.isAtNamed();
    do {
      arguments.add(argument(named));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return arguments;
  }

  private Node.Argument argument(boolean named) {
    if (!named) {
      return new Node.Argument("", parser.expression());
    }
    var name = names.declared(Set.of(":"));
    tokens.expectSymbol(":");
    return new Node.Argument(name, parser.expression());
  }

  private Node condition(int start) {
    var condition = parser.expression();
    tokens.expectWord("then");
    var yes = parser.expression();
    tokens.expectWord("else");
    var no = parser.expression();
    return new Node.If(condition, yes, no, tokens.spanFrom(start));
  }

  private Node loop(int start) {
    return parser.within(
        List.of("partial"),
        () -> {
          var iterators = iterators();
          tokens.expectWord("return");
          var body = parser.expression();
          return new Node.For(iterators, body, tokens.spanFrom(start));
        });
  }

  private Node quantified(boolean every, int start) {
    return parser.within(
        List.of(),
        () -> {
          var iterators = iterators();
          tokens.expectWord("satisfies");
          var condition = parser.expression();
          return new Node.Quantified(every, iterators, condition, tokens.spanFrom(start));
        });
  }

  private List<Node.Iterator> iterators() {
    var iterators = new ArrayList<Node.Iterator>();
    do {
      var variable = names.declared(Set.of("in"));
      tokens.expectWord("in");
      iterators.add(new Node.Iterator(variable, domain()));
      parser.know(variable);
    } while (tokens.acceptSymbol(","));
    return iterators;
  }

  private Node.Domain domain() {
    var first = parser.expression();
    return tokens.acceptSymbol("..")
        ? new Node.Domain.Steps(first, parser.expression())
        : new Node.Domain.Items(first);
  }

  private Node function(int start) {
    tokens.expectSymbol("(");
    var parameters = new ArrayList<Node.Parameter>();
    if (!tokens.isAtSymbol(")")) {
      do {
        parameters.add(parameter());
      } while (tokens.acceptSymbol(","));
    }
    tokens.expectSymbol(")");
    boolean external = tokens.acceptWord("external");
    var known = parameters.stream().map(Node.Parameter::name).toList();
    var body = parser.within(known, parser::expression);
    return new Node.FunctionOf(parameters, body, external, tokens.spanFrom(start));
  }

  private Node.Parameter parameter() {
    var name = names.declared(Set.of(":", ",", ")"));
    return new Node.Parameter(
        name,
        tokens.acceptSymbol(":")
            ? new Node.Parameter.Type.Declared(names.type())
            : new Node.Parameter.Type.Open());
  }
}
