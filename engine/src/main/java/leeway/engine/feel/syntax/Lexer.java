package leeway.engine.feel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.SourceText;

/** Cuts a text into tokens; spaces and comments fall away. */
final class Lexer {
  private static final Set<String> PAIRS = Set.of("**", "!=", "<=", ">=", "..", "->");

  /** Blanks of the grammar, rule 61, that Java counts among other characters. */
  private static final String BLANKS = "\u0085\u180e\u200b\ufeff";

  private static final String SINGLES = "+-*/=<>.,()[]{}:@'’";

  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** The tokens, the last of them the end; throws where a character or literal is not FEEL. */
  static List<Token> tokens(SourceText source) {
    var lexer = new Lexer(source);
    lexer.run();
    return lexer.tokens;
  }

  /** The tokens' texts of a name; none where it could not be written as one. */
  static List<String> words(String name) {
    try {
      var tokens = tokens(SourceText.of("name", name));
      return tokens.subList(0, tokens.size() - 1).stream().map(Token::text).toList();
    } catch (SyntaxError e) {
      return List.of();
    }
  }

  private void run() {
    while (skipBlank()) {
      int start = at;
      int c = text.codePointAt(at);
      if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
        number();
      } else if (c == '"') {
        quoted();
      } else if (isNameStart(c)) {
        word();
      } else {
        symbol(start);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
  }

  private void add(Token.Kind kind, String value, int start) {
    tokens.add(new Token(kind, value, start, at));
  }

  private boolean skipBlank() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || BLANKS.indexOf(c) >= 0) {
        at += Character.charCount(c);
      } else if (text.startsWith("//", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw error("unfinished-comment", at, at + 2, "a comment must end with `*/`", "close it");
    }
    at = end + 2;
  }

  private void number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    exponent();
    if (at < text.length() && isNameStart(text.codePointAt(at))) {
      throw error(
          "unknown-number", start, at + 1, "a number must end before a letter", "put a space");
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void exponent() {
    if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return;
    }
    int digit = at + 1;
    if (digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
      digit++;
    }
    if (digit < text.length() && isDigit(text.charAt(digit))) {
      at = digit;
      digits();
    }
  }

  private void quoted() {
    int start = at++;
    var value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        escape(value);
      } else {
        value.append(text.charAt(at++));
      }
    }
    if (at >= text.length()) {
      throw error(
          "unfinished-text", start, start + 1, "a text must end with a quote", "add the `\"`");
    }
    at++;
    add(Token.Kind.TEXT, value.toString(), start);
  }

  private void escape(StringBuilder value) {
    int start = at;
    char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '"';
    at += 2;
    switch (escaped) {
      case '"', '\'', '\\' -> value.append(at > text.length() ? "" : escaped);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> codePoint(value, start, 4);
      case 'U' -> codePoint(value, start, 6);
      default -> value.append('\\').append(escaped);
    }
  }

  private void codePoint(StringBuilder value, int start, int digits) {
    var hex = text.substring(at, Math.min(at + digits, text.length()));
    boolean isCode = hex.matches("[0-9a-fA-F]{" + digits + "}");
    if (!isCode || !Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
      throw error(
          "unknown-escape",
          start,
          Math.min(at + digits, text.length()),
          "an escaped character needs " + digits + " hexadecimal digits, got `" + hex + "`",
          "write for example `\\u00e9` or `\\U01F40E`");
    }
    value.appendCodePoint(Integer.parseInt(hex, 16));
    at += digits;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    add(Token.Kind.WORD, text.substring(start, at), start);
  }

  private void symbol(int start) {
    var pair = text.substring(at, Math.min(at + 2, text.length()));
    int c = text.codePointAt(at);
    if (PAIRS.contains(pair)) {
      at += 2;
    } else if (SINGLES.indexOf(c) >= 0) {
      at++;
    } else {
      var shown = Character.toString(c);
      throw error(
          "unknown-character",
          start,
          start + shown.length(),
          "`" + shown + "` has no meaning in FEEL",
          "remove it, or put a text in quotes");
    }
    add(Token.Kind.SYMBOL, text.substring(start, at), start);
  }

  private SyntaxError error(String code, int start, int end, String what, String remedy) {
    var place = source.place(start, Math.min(end, text.length()));
    return new SyntaxError(Problem.error(code, place, what, remedy));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Name start char of the grammar, rule 28. */
  private static boolean isNameStart(int c) {
    return c == '?' || c == '_' || (c < 0x80 ? Character.isLetter(c) : isNameStartBeyondAscii(c));
  }

  private static boolean isNameStartBeyondAscii(int c) {
    return within(c, 0xC0, 0xD6)
        || within(c, 0xD8, 0xF6)
        || within(c, 0xF8, 0x2FF)
        || within(c, 0x370, 0x37D)
        || within(c, 0x37F, 0x1FFF)
        || within(c, 0x200C, 0x200D)
        || within(c, 0x2070, 0x218F)
        || within(c, 0x2C00, 0x2FEF)
        || within(c, 0x3001, 0xD7FF)
        || within(c, 0xF900, 0xFDCF)
        || within(c, 0xFDF0, 0xFFFD)
        || within(c, 0x10000, 0xEFFFF);
  }

  /** Name part char of the grammar, rule 29. */
  private static boolean isNamePart(int c) {
    return isNameStart(c)
        || isDigit(c)
        || c == 0xB7
        || within(c, 0x300, 0x36F)
        || within(c, 0x203F, 0x2040);
  }

  private static boolean within(int c, int low, int high) {
    return c >= low && c <= high;
  }
}
