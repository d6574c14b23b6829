package leeway.engine.feel.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import leeway.engine.Span;

/** A node of an expression's tree, with the span that it was written at. */
public sealed interface Node {

  /** The place of the node in its source. */
  Span span();

  /** A number as written. */
  record NumberLiteral(BigDecimal value, Span span) implements Node {}

  /** A text in quotes, its escapes resolved. */
  record TextLiteral(String value, Span span) implements Node {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements Node {}

  /** {@code null}. */
  record NullLiteral(Span span) implements Node {}

  /** A date, time or duration written as {@code @"…"}. */
  record AtLiteral(String text, Span span) implements Node {}

  /** A name of the surroundings, {@code ?} included. */
  record Name(String name, Span span) implements Node {}

  /** An operation on two operands. */
  record Binary(Operator operator, Node left, Node right, Span span) implements Node {}

  /** {@code -operand}. */
  record Negation(Node operand, Span span) implements Node {}

  /** {@code value between low and high}, both ends included. */
  record Between(Node value, Node low, Node high, Span span) implements Node {}

  /** {@code value in tests}: true where one of the tests holds. */
  record In(Node value, List<Node> tests, Span span) implements Node {
    public In {
      tests = List.copyOf(tests);
    }
  }

  /** A comparison without its left side, such as {@code < 10}. */
  record Test(Operator operator, Node operand, Span span) implements Node {}

  /** {@code value instance of type}. */
  record InstanceOf(Node value, TypeName type, Span span) implements Node {}

  /** {@code source.member}. */
  record Path(Node source, String member, Span span) implements Node {}

  /** {@code source[condition]}: a filter or an index. */
  record Filter(Node source, Node condition, Span span) implements Node {}

  /** {@code function(arguments)}, all of them by position or all by name. */
  record Call(Node function, List<Argument> arguments, Span span) implements Node {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** One argument of a call; the name is empty where it is given by position. */
  record Argument(String name, Node value) {}

  /** {@code if condition then yes else no}. */
  record If(Node condition, Node yes, Node no, Span span) implements Node {}

  /** {@code for iterators return body}. */
  record For(List<Iterator> iterators, Node body, Span span) implements Node {
    public For {
      iterators = List.copyOf(iterators);
    }
  }

  /** {@code some} or {@code every iterators satisfies condition}. */
  record Quantified(boolean every, List<Iterator> iterators, Node condition, Span span)
      implements Node {
    public Quantified {
      iterators = List.copyOf(iterators);
    }
  }

  /** One variable of a loop and what it runs over. */
  record Iterator(String variable, Domain domain) {}

  /** What a loop's variable runs over. */
  sealed interface Domain {
    /** The items of a list or range. */
    record Items(Node list) implements Domain {}

    /** The whole numbers or days from {@code first} to {@code last}, up or down. */
    record Steps(Node first, Node last) implements Domain {}
  }

  /** {@code [a, b]}. */
  record ListOf(List<Node> items, Span span) implements Node {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /** <code>{key: value}</code>. */
  record ContextOf(List<Entry> entries, Span span) implements Node {
    public ContextOf {
      entries = List.copyOf(entries);
    }
  }

  /** One entry of a context. */
  record Entry(String key, Node value, Span span) {}

  /** {@code [low..high]} with each end included or not. */
  record RangeOf(Node low, boolean lowIncluded, Node high, boolean highIncluded, Span span)
      implements Node {}

  /** {@code function(parameters) body}. */
  record FunctionOf(List<Parameter> parameters, Node body, boolean external, Span span)
      implements Node {
    public FunctionOf {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter of a function, perhaps with its type. */
  record Parameter(String name, Type type) {
    /** A parameter's declared type. */
    public sealed interface Type {
      /** No type is written: anything goes. */
      record Open() implements Type {}

      /** The type that is written. */
      record Declared(TypeName name) implements Type {}
    }

    /** The declared type, where there is one. */
    public Optional<TypeName> declaredType() {
      return type instanceof Type.Declared(var declared) ? Optional.of(declared) : Optional.empty();
    }
  }
}
