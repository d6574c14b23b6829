package leeway.engine.feel.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import leeway.engine.Problem;
import leeway.engine.SourceText;

/**
 * Reads expressions and unary tests by recursive descent, one method a rule of the grammar (DMN
 * 1.5, 10.3.1.2), operators by how tightly they bind. A name is the longest known name that stands
 * at its place; where none does, all the words up to a keyword or symbol.
 */
public final class Parser {
  /** The longest text that is read, in UTF-16 units. */
  public static final int TEXT_MAX = 100_000;

  /** How deep expressions may nest. */
  public static final int NESTING_MAX = 100;

  /** How many nodes may lie on the longest way down a tree, such as a sum of so many terms. */
  public static final int HEIGHT_MAX = 500;

  /** How many times a text may be read in a second way; nested brackets could need very many. */
  private static final int ATTEMPTS_MAX = 1_000;

  private final Tokens tokens;
  private final NameParser nameParser;
  private final BoxedParser boxed;
  private final List<Problem> warnings = new ArrayList<>();
  private Names names;
  private final Names members;
  private int depth;
  private int attempts;
  private int tallest;
  private boolean filtersAllowed = true;

  private Parser(SourceText source, Vocabulary vocabulary) {
    this.tokens = new Tokens(source);
    this.names = vocabulary.names().inner();
    this.members = vocabulary.members().inner();
    this.nameParser = new NameParser(tokens, vocabulary.types());
    this.boxed = new BoxedParser(this, tokens, nameParser);
  }

  /** The expression that a text is, or what keeps it from being one. */
  public static Tree<Node> expression(SourceText source, Vocabulary vocabulary) {
    return parse(source, vocabulary, Parser::wholeExpression);
  }

  /** The unary tests that a text is, such as a cell, or what keeps it from being some. */
  public static Tree<Tests> unaryTests(SourceText source, Vocabulary vocabulary) {
    return parse(source, vocabulary, Parser::wholeTests);
  }

  private interface Rule<T> {
    T read(Parser parser);
  }

  private static <T> Tree<T> parse(SourceText source, Vocabulary vocabulary, Rule<T> rule) {
    if (source.text().length() > TEXT_MAX) {
      var what = "a text has at most " + TEXT_MAX + " characters, got " + source.text().length();
      return new Tree.Broken<>(
          List.of(Problem.error("text-too-long", source.place(0, 1), what, "split it")));
    }
    try {
      var parser = new Parser(source, vocabulary);
      var root = rule.read(parser);
      return parser.tallest > HEIGHT_MAX
          ? new Tree.Broken<>(List.of(tooTall(source)))
          : new Tree.Whole<>(root, parser.warnings);
    } catch (SyntaxError e) {
      return new Tree.Broken<>(List.of(e.problem()));
    }
  }

  private static Problem tooTall(SourceText source) {
    return Problem.error(
        "nested-too-deep",
        source.place(0, Math.min(1, source.text().length())),
        "an expression joins at most " + HEIGHT_MAX + " parts in one chain",
        "name a part of it as a decision of its own");
  }

  private Node wholeExpression() {
    var root = expression();
    expectEnd();
    tallest = height(root);
    return root;
  }

  /** How many nodes lie on the longest way down; found without recursion. */
  private static int height(Node root) {
    int height = 0;
    var level = List.of(root);
    while (!level.isEmpty() && height <= HEIGHT_MAX) {
      level = level.stream().flatMap(it -> Children.of(it).stream()).toList();
      height++;
    }
    return height;
  }

  private void expectEnd() {
    if (!tokens.isAtEnd()) {
      throw tokens.unexpected("an operator or the end");
    }
  }

  private Tests wholeTests() {
    int start = tokens.peek().start();
    if (tokens.isAtSymbol("-") && tokens.peek(1).kind() == Token.Kind.END) {
      tokens.next();
      return Tests.of(Tests.Kind.ANY, List.of(), tokens.spanFrom(start));
    }
    return attempt(
        () -> {
          tokens.expectWord("not");
          tokens.expectSymbol("(");
          var tests = testList();
          tokens.expectSymbol(")");
          expectEnd();
          return measured(Tests.of(Tests.Kind.NONE_OF, tests, tokens.spanFrom(start)));
        },
        () -> {
          var tests = testList();
          expectEnd();
          return measured(Tests.of(Tests.Kind.ONE_OF, tests, tokens.spanFrom(start)));
        });
  }

  private Tests measured(Tests tests) {
    tallest = tests.tests().stream().mapToInt(Parser::height).max().orElse(0);
    return tests;
  }

  private List<Node> testList() {
    var tests = new ArrayList<Node>();
    do {
      tests.add(expression());
    } while (tokens.acceptSymbol(","));
    return tests;
  }

  Node expression() {
    boolean filtersBefore = filtersAllowed;
    filtersAllowed = true;
    try {
      return deeper(() -> tokens.peek().kind() == Token.Kind.SYMBOL ? test() : binary(1));
    } finally {
      filtersAllowed = filtersBefore;
    }
  }

  /** What is read one level further in; throws where that is too deep. */
  private Node deeper(Supplier<Node> read) {
    if (++depth > NESTING_MAX) {
      throw tokens.error(
          "nested-too-deep",
          tokens.peek(),
          "expressions nest at most " + NESTING_MAX + " deep",
          "name a part of it as a decision of its own");
    }
    try {
      return read.get();
    } finally {
      depth--;
    }
  }

  /** A comparison without its left side, or any other expression. */
  private Node test() {
    var symbol = tokens.peek();
    if (!isAtComparison()) {
      return binary(1);
    }
    var operator = Operator.written(tokens.next().text()).orElseThrow();
    var operand = binary(Operator.ADD.binding());
    return new Node.Test(operator, operand, tokens.spanFrom(symbol.start()));
  }

  /** Operands joined by operators that bind at least so tightly; each takes what binds tighter. */
  private Node binary(int binding) {
    int start = tokens.peek().start();
    var left = unary();
    while (true) {
      var operator = operatorHere();
      if (operator.isPresent() && operator.get().binding() >= binding) {
        tokens.next();
        var right = binary(operator.get().binding() + 1);
        left = new Node.Binary(operator.get(), left, right, tokens.spanFrom(start));
      } else if (binding <= Operator.EQUAL.binding() && isAtWordOperator()) {
        left = wordOperator(left, start);
      } else {
        return left;
      }
    }
  }

  private Optional<Operator> operatorHere() {
    var kind = tokens.peek().kind();
    boolean mayBe = kind == Token.Kind.SYMBOL || kind == Token.Kind.WORD;
    return mayBe ? Operator.written(tokens.peek().text()) : Optional.empty();
  }

  private boolean isAtWordOperator() {
    return tokens.isAtWord("between") || tokens.isAtWord("in");
  }

  private Node wordOperator(Node value, int start) {
    if (tokens.acceptWord("between")) {
      var low = binary(Operator.ADD.binding());
      tokens.expectWord("and");
      var high = binary(Operator.ADD.binding());
      return new Node.Between(value, low, high, tokens.spanFrom(start));
    }
    tokens.expectWord("in");
    return new Node.In(value, inTests(), tokens.spanFrom(start));
  }

  private List<Node> inTests() {
    if (!tokens.isAtSymbol("(")) {
      return List.of(isAtComparison() ? test() : binary(Operator.ADD.binding()));
    }
    return attempt(
        () -> {
          tokens.expectSymbol("(");
          var tests = testList();
          tokens.expectSymbol(")");
          if (continuesAnOperand()) {
            throw tokens.unexpected("the end of the tests");
          }
          return tests;
        },
        () -> List.of(binary(Operator.ADD.binding())));
  }

  /** The upper end of a range. An opening bracket after it may be a filter or end the range. */
  Node endpoint() {
    return attempt(
        () -> {
          var high = expression();
          if (!tokens.isAtSymbol("]") && !tokens.isAtSymbol(")") && !tokens.isAtSymbol("[")) {
            throw tokens.unexpected("`]`, `)` or `[`");
          }
          return high;
        },
        () -> {
          filtersAllowed = false;
          return deeper(() -> binary(1));
        });
  }

  /**
   * What {@code first} reads, or where that fails what {@code second} reads from the same place.
   */
  private <T> T attempt(Supplier<T> first, Supplier<T> second) {
    int mark = tokens.mark();
    int depthBefore = depth;
    var namesBefore = names;
    boolean filtersBefore = filtersAllowed;
    try {
      return first.get();
    } catch (SyntaxError e) {
      if (++attempts > ATTEMPTS_MAX) {
        throw e;
      }
      tokens.backTo(mark);
      depth = depthBefore;
      names = namesBefore;
      return second.get();
    } finally {
      filtersAllowed = filtersBefore;
    }
  }

  private boolean isAtComparison() {
    var operator = Operator.written(tokens.peek().text());
    return operator.isPresent() && operator.get().isComparison();
  }

  private boolean continuesAnOperand() {
    var operator = Operator.written(tokens.peek().text());
    return tokens.isAtSymbol(".")
        || tokens.isAtSymbol("[")
        || tokens.isAtSymbol("(")
        || (operator.isPresent() && operator.get().binding() >= Operator.ADD.binding());
  }

  private Node unary() {
    var first = tokens.peek();
    if (first.isSymbol("-")) {
      tokens.next();
      var operand = deeper(this::unary);
      return new Node.Negation(operand, tokens.spanFrom(first.start()));
    }
    var value = postfix();
    while (tokens.isAtWord("instance") && tokens.peek(1).isWord("of")) {
      tokens.next();
      tokens.next();
      var type = nameParser.type();
      value = new Node.InstanceOf(value, type, tokens.spanFrom(first.start()));
    }
    return value;
  }

  private Node postfix() {
    int start = tokens.peek().start();
    var value = primary();
    while (true) {
      if (tokens.acceptSymbol(".")) {
        value = new Node.Path(value, nameParser.name(members), tokens.spanFrom(start));
      } else if (filtersAllowed && tokens.isAtSymbol("[")) {
        value = filter(value, start);
      } else if (tokens.isAtSymbol("(")) {
        var arguments = boxed.arguments();
        value = new Node.Call(value, arguments, tokens.spanFrom(start));
      } else {
        return value;
      }
    }
  }

  private Node filter(Node value, int start) {
    tokens.expectSymbol("[");
    var outer = names;
    names = names.and(members).inner();
    names.add("item");
    var condition = expression();
    names = outer;
    tokens.expectSymbol("]");
    return new Node.Filter(value, condition, tokens.spanFrom(start));
  }

  private Node primary() {
    var token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case TEXT -> {
        tokens.next();
        yield new Node.TextLiteral(token.text(), tokens.spanFrom(token.start()));
      }
      case SYMBOL -> boxed.symbol();
      case WORD -> word(token);
      case END -> throw tokens.unexpected("a value");
    };
  }

  private Node number() {
    var token = tokens.next();
    try {
      return new Node.NumberLiteral(new BigDecimal(token.text()), tokens.spanFrom(token.start()));
    } catch (NumberFormatException | ArithmeticException _) {
      throw tokens.error(
          "number-too-large",
          token,
          "a number's exponent must be at most 6144, got `" + token.text() + "`",
          "write a smaller number");
    }
  }

  private Node word(Token token) {
    if (token.isKeyword() && tokens.longest(names).tokens() < 2) {
      return boxed.keyword();
    }
    var name = nameParser.name(names);
    if (token.isKeyword()) {
      warnings.add(
          tokens.warning(
              "name-begins-with-keyword",
              token.start(),
              "a name may not begin with the keyword `" + token.text() + "`",
              "rename `" + name + "`, other tools refuse it"));
    }
    return new Node.Name(name, tokens.spanFrom(token.start()));
  }

  /** Reads {@code body} where {@code added} are known too. */
  <T> T within(Iterable<String> added, Supplier<T> body) {
    var outer = names;
    names = names.inner();
    added.forEach(names::add);
    try {
      return body.get();
    } finally {
      names = outer;
    }
  }

  /** Makes a name known from here to the end of what is read now. */
  void know(String name) {
    names.add(name);
  }

  /** Makes a member of a context known from here on. */
  void knowMember(String name) {
    members.add(name);
  }
}
