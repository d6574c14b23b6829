package leeway.engine.feel.syntax;

import java.util.List;
import leeway.engine.Problem;
import leeway.engine.SourceText;
import leeway.engine.Span;

/** A place in a row of tokens that moves on as they are read. */
final class Tokens {
  private final SourceText source;
  private final List<Token> tokens;
  private int at;

  Tokens(SourceText source) {
    this.source = source;
    this.tokens = Lexer.tokens(source);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    var token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Where the reading stands, to come back to. */
  int mark() {
    return at;
  }

  void backTo(int mark) {
    at = mark;
  }

  boolean isAtEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean isAtSymbol(String symbol) {
    return peek().isSymbol(symbol);
  }

  boolean isAtWord(String word) {
    return peek().isWord(word);
  }

  boolean acceptSymbol(String symbol) {
    boolean accepted = isAtSymbol(symbol);
    if (accepted) {
      next();
    }
    return accepted;
  }

  boolean acceptWord(String word) {
    boolean accepted = isAtWord(word);
    if (accepted) {
      next();
    }
    return accepted;
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw unexpected("`" + symbol + "`");
    }
  }

  void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected("`" + word + "`");
    }
  }

  /** The longest of the names that stands here; zero tokens where none does. */
  Names.Match longest(Names names) {
    return names.longest(tokens, at);
  }

  /** What is written from here over {@code count} tokens, blanks as one space. */
  String written(int count) {
    int start = peek().start();
    int end = peek(count - 1).end();
    return source.text().substring(start, end).strip().replaceAll("\\s+", " ");
  }

  /** From offset {@code start} to the end of the last token read. */
  Span spanFrom(int start) {
    int end = at == 0 ? peek().end() : tokens.get(at - 1).end();
    return source.span(start, Math.max(start, end));
  }

  SyntaxError unexpected(String accepted) {
    var token = peek();
    return error(
        "unexpected-token",
        token,
        "here comes " + accepted + ", got " + token.shown(),
        token.kind() == Token.Kind.END
            ? "complete the expression"
            : "correct what stands before or at " + token.shown());
  }

  SyntaxError error(String code, Token token, String what, String remedy) {
    int end = Math.max(token.end(), Math.min(token.start() + 1, source.text().length()));
    return new SyntaxError(Problem.error(code, source.place(token.start(), end), what, remedy));
  }

  Problem warning(String code, int start, String what, String remedy) {
    int end = at == 0 ? start : tokens.get(at - 1).end();
    return Problem.warning(code, source.place(start, Math.max(start, end)), what, remedy);
  }
}
