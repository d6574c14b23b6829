package leeway.engine.feel.functions;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import leeway.engine.LimitExceeded;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;

/**
 * A regular expression of XPath and XQuery Functions 3.1, section 5.6, carried out by the one of
 * Java. A search that backtracks too much is stopped.
 */
final class Regex {
  /** How many characters one search may look at, backtracking included. */
  static final long LOOKS_MAX = 5_000_000;

  /** The longest text that is searched: Java needs stack for each repeated group. */
  static final int TEXT_MAX = 20_000;

  private static final int PATTERN_MAX = 1_000;

  private final Pattern pattern;
  private final boolean literal;

  private Regex(Pattern pattern, boolean literal) {
    this.pattern = pattern;
    this.literal = literal;
  }

  /** The expression; empty where the pattern or a flag is none. */
  static Optional<Regex> of(String pattern, String flags) {
    if (!flags.matches("[smixq]*") || pattern.length() > PATTERN_MAX) {
      return Optional.empty();
    }
    boolean literal = flags.contains("q");
    try {
      var translated = RegexSyntax.translate(pattern, flags.contains("x") && !literal);
      return Optional.of(
          new Regex(
              Pattern.compile(literal ? pattern : translated, bits(flags, literal)), literal));
    } catch (PatternSyntaxException | StackOverflowError _) {
      return Optional.empty();
    }
  }

  private static int bits(String flags, boolean literal) {
    int bits = literal ? Pattern.LITERAL : 0;
    bits |= flags.contains("s") ? Pattern.DOTALL : 0;
    bits |= flags.contains("m") ? Pattern.MULTILINE : 0;
    return bits | (flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
  }

  /** True where the text has a part that the expression describes. */
  Value isFoundIn(String text) {
    return guarded(() -> Values.bool(matcher(text).find()));
  }

  /** The text with all that is described replaced; {@code $1} stands for a group. */
  Value replace(String text, String replacement, Evaluation evaluation) {
    return guarded(
        () -> {
          var matcher = matcher(text);
          if (matcher("").find()) {
            return Values.NULL;
          }
          var java =
              literal
                  ? Optional.of(Matcher.quoteReplacement(replacement))
                  : java(replacement, matcher.groupCount());
          var result = new StringBuilder();
          while (java.isPresent() && matcher.find()) {
            matcher.appendReplacement(result, java.get());
            evaluation.allowText(result.length());
          }
          return java.isPresent()
              ? Values.text(matcher.appendTail(result).toString())
              : Values.NULL;
        });
  }

  /** The replacement in Java's form; empty where it is none. */
  private static Optional<String> java(String replacement, int groups) {
    var java = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '\\' || next == '$')) {
        java.append('\\').append(next);
        i++;
      } else if (c == '$' && next >= '0' && next <= '9') {
        int end = groupEnd(replacement, i + 1, groups);
        int group = Integer.parseInt(replacement.substring(i + 1, end));
        java.append(group <= groups ? "$" + group : "");
        i = end - 1;
      } else if (c == '\\' || c == '$') {
        return Optional.empty();
      } else {
        java.append(c);
      }
    }
    return Optional.of(java.toString());
  }

  private static int groupEnd(String replacement, int start, int groups) {
    int end = start + 1;
    while (end < replacement.length()
        && Character.isDigit(replacement.charAt(end))
        && Integer.parseInt(replacement.substring(start, end + 1)) <= groups) {
      end++;
    }
    return end;
  }

  /** What stands between the parts that are described. */
  Value split(String text) {
    return guarded(
        () -> {
          var matcher = matcher(text);
          if (matcher("").find()) {
            return Values.NULL;
          }
          var parts = new ArrayList<Value>();
          int start = 0;
          while (matcher.find()) {
            parts.add(Values.text(text.substring(start, matcher.start())));
            start = matcher.end();
          }
          parts.add(Values.text(text.substring(start)));
          return Values.list(parts);
        });
  }

  private Matcher matcher(String text) {
    if (text.length() > TEXT_MAX) {
      throw new LimitExceeded(
          "text-too-long",
          "a text to search has at most " + TEXT_MAX + " characters, got " + text.length());
    }
    return pattern.matcher(new Watched(text, new Budget()));
  }

  private interface Search {
    Value result();
  }

  private static Value guarded(Search search) {
    try {
      return search.result();
    } catch (StackOverflowError _) {
      throw new LimitExceeded(
          "pattern-too-costly", "a regular expression may not nest as deep as this one does");
    }
  }

  /** How many characters a search may still look at. */
  private static final class Budget {
    private long left = LOOKS_MAX;

    void look() {
      if (--left < 0) {
        throw new LimitExceeded(
            "pattern-too-costly",
            "a regular expression may look at " + LOOKS_MAX + " characters, this one needs more");
      }
    }
  }

  /** A text that counts how often it is looked at. */
  private record Watched(CharSequence text, Budget budget) implements CharSequence {
    @Override
    public char charAt(int index) {
      budget.look();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Watched(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
