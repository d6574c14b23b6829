package leeway.engine.feel.functions;

import java.util.regex.PatternSyntaxException;

/**
 * Turns the syntax of XPath's regular expressions into Java's: subtraction of classes, name
 * characters, ends of lines, free spacing; refuses what Java knows and XPath does not.
 */
final class RegexSyntax {
  private static final String NAME_START =
      ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
          + "\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
  private static final String NAME_PART =
      NAME_START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040";

  private final String pattern;
  private final boolean free;
  private final StringBuilder java = new StringBuilder();
  private int at;
  private int groupsClosed;

  private RegexSyntax(String pattern, boolean free) {
    this.pattern = pattern;
    this.free = free;
  }

  /** The pattern in Java's syntax; {@code free} ignores blanks outside classes. */
  static String translate(String pattern, boolean free) {
    var syntax = new RegexSyntax(pattern, free);
    while (syntax.at < pattern.length()) {
      syntax.piece();
    }
    return syntax.java.toString();
  }

  private void piece() {
    char c = pattern.charAt(at);
    if (free && isBlank(c)) {
      at++;
      return;
    }
    switch (c) {
      case '\\' -> escape(false);
      case '[' -> characterClass();
      case '(' -> group();
      case ')' -> {
        groupsClosed++;
        take(1);
      }
      case '$' -> {
        java.append("(?!\\n\\z)$");
        at++;
      }
      case '.' -> {
        java.append('.');
        at++;
      }
      case '{' -> quantity();
      case '*', '+', '?' -> {
        take(1);
        refusePossessive();
      }
      default -> take(1);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void take(int count) {
    java.append(pattern, at, Math.min(at + count, pattern.length()));
    at += count;
  }

  private void group() {
    if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) {
      throw refused("only `(?:` may follow an opening bracket");
    }
    take(pattern.startsWith("(?:", at) ? 3 : 1);
  }

  private void quantity() {
    int end = pattern.indexOf('}', at);
    if (end < 0 || !pattern.substring(at + 1, end).matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      throw refused("a quantity is two numbers in braces");
    }
    take(end + 1 - at);
    refusePossessive();
  }

  private void refusePossessive() {
    if (at < pattern.length() && pattern.charAt(at) == '+') {
      throw refused("`+` may not follow a quantity");
    }
  }

  private PatternSyntaxException refused(String why) {
    return new PatternSyntaxException(why, pattern, at);
  }

  private void escape(boolean inClass) {
    char c = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
    if (Character.isDigit(c)) {
      backReference(c, inClass);
      return;
    }
    switch (c) {
      case 'p', 'P' -> category();
      case 'i', 'I', 'c', 'C' -> nameCharacters(c, inClass);
      case 'n', 'r', 't', 'd', 'D', 's', 'S', 'w', 'W' -> shorthand(c);
      case '\\', '|', '.', '-', '^', '?', '*', '+', '{', '}', '(', ')', '[', ']', '$' -> take(2);
      case ' ' -> spacedEscape(inClass);
      default -> throw refused("`\\" + c + "` is no escape");
    }
  }

  /** With free spacing, blanks between a backslash and its letter fall away too. */
  private void spacedEscape(boolean inClass) {
    int next = at + 1;
    while (next < pattern.length() && isBlank(pattern.charAt(next))) {
      next++;
    }
    if (!free || inClass || next >= pattern.length()) {
      throw refused("`\\ ` is no escape");
    }
    var letter = pattern.charAt(next);
    at = next - 1;
    if ("nrtdDsSwW".indexOf(letter) < 0) {
      throw refused("`\\" + letter + "` is no escape");
    }
    shorthand(letter);
  }

  private void shorthand(char c) {
    switch (c) {
      case 'd' -> java.append("\\p{Nd}");
      case 'D' -> java.append("\\P{Nd}");
      case 's' -> java.append("[ \\t\\n\\r]");
      case 'S' -> java.append("[^ \\t\\n\\r]");
      case 'w' -> java.append("[^\\p{P}\\p{Z}\\p{C}]");
      case 'W' -> java.append("[\\p{P}\\p{Z}\\p{C}]");
      default -> java.append('\\').append(c);
    }
    at += 2;
  }

  private void backReference(char digit, boolean inClass) {
    int group = digit - '0';
    if (inClass || group == 0 || group > groupsClosed) {
      throw refused("a group is referred to after it has ended");
    }
    java.append("(?:\\").append(group).append(')');
    at += 2;
  }

  private void category() {
    int end = pattern.indexOf('}', at);
    if (end < 0 || at + 2 >= pattern.length() || pattern.charAt(at + 2) != '{') {
      throw refused("a category is a name in braces");
    }
    var name = pattern.substring(at + 3, end);
    var plain = free ? name.replaceAll("[ \\t\\n\\r]", "") : name;
    boolean isBlock = plain.matches("Is[A-Za-z0-9-]+");
    if (!isBlock && !plain.matches("[LMNPZSC][a-z]?")) {
      throw refused("`" + plain + "` is no category");
    }
    java.append('\\').append(pattern.charAt(at + 1));
    java.append('{')
        .append(isBlock ? "In" + plain.substring(2).replace("-", "") : plain)
        .append('}');
    at = end + 1;
  }

  private void nameCharacters(char c, boolean inClass) {
    var characters = Character.toLowerCase(c) == 'i' ? NAME_START : NAME_PART;
    boolean isNegated = Character.isUpperCase(c);
    java.append(isNegated ? "[^" + characters + "]" : "[" + characters + "]");
    at += 2;
    if (inClass && at > pattern.length()) {
      throw refused("a class must end");
    }
  }

  private void characterClass() {
    take(1);
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      take(1);
    }
    int start = at;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      char c = pattern.charAt(at);
      if (c == '\\') {
        escape(true);
      } else if (c == '-' && pattern.startsWith("-[", at)) {
        subtraction();
        break;
      } else if (c == '[') {
        throw refused("`[` in a class must be escaped");
      } else {
        java.append(c == '&' || c == '^' ? "\\" : "").append(c);
        at++;
      }
    }
    if (at >= pattern.length() || at == start) {
      throw refused("a class has members and ends with `]`");
    }
    take(1);
  }

  /** {@code -[…]} takes away; Java intersects with what is not in it. */
  private void subtraction() {
    at++;
    java.append("&&[^");
    int from = java.length();
    characterClass();
    var inner = java.substring(from);
    java.setLength(from);
    boolean isNegated = inner.startsWith("[^");
    if (isNegated) {
      java.setLength(from - 2);
      java.append('[').append(inner, 2, inner.length());
    } else {
      java.append(inner, 1, inner.length());
    }
  }
}
