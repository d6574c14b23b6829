package leeway.engine.feel.external;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leeway.engine.LimitExceeded;

/**
 * What {@code String.format} makes, bounded: a width or precision has at most two digits, the
 * result at most a given length. Without a locale, and without what is not a pure function of its
 * arguments: hash codes ({@code %h}), dates ({@code %t}), the machine's line end ({@code %n}).
 */
final class FormattedText {
  private static final Pattern SPECIFIER =
      Pattern.compile("%(?:(\\d{1,2})\\$)?([-#+ 0,(]{0,7}\\d{0,2}(?:\\.\\d{1,2})?)([a-zA-Z%])");
  private static final String CONVERSIONS = "bBsScCdoxXeEfgG";

  private final StringBuilder text = new StringBuilder();
  private final int textMax;

  private FormattedText(int textMax) {
    this.textMax = textMax;
  }

  /** Throws {@link IllegalArgumentException} where Java would, or would not be bounded. */
  static String of(String format, List<Object> arguments, int textMax) {
    var formatted = new FormattedText(textMax);
    var specifier = SPECIFIER.matcher(format);
    int next = 0;
    int from = 0;
    while (specifier.find()) {
      formatted.appendPlain(format.substring(from, specifier.start()));
      from = specifier.end();
      if (specifier.group().equals("%%")) {
        formatted.append("%");
      } else {
        var index = specifier.group(1) == null ? next++ : Integer.parseInt(specifier.group(1)) - 1;
        formatted.append(one(specifier, arguments, index));
      }
    }
    formatted.appendPlain(format.substring(from));
    return formatted.text.toString();
  }

  static String joined(String delimiter, List<Object> parts, int textMax) {
    var joined = new FormattedText(textMax);
    for (int i = 0; i < parts.size(); i++) {
      joined.append(i == 0 ? "" : delimiter);
      joined.append(plain(parts.get(i)));
    }
    return joined.text.toString();
  }

  private static String one(Matcher specifier, List<Object> arguments, int index) {
    var conversion = specifier.group(3);
    if (index < 0 || index >= arguments.size() || !CONVERSIONS.contains(conversion)) {
      throw new IllegalArgumentException("no argument or no such conversion: " + conversion);
    }
    var argument = arguments.get(index);
    var format = "%" + specifier.group(2) + conversion;
    return String.format(
        Locale.ROOT, format, suited(argument, conversion.toLowerCase(Locale.ROOT)));
  }

  /** A decimal as its conversion wants it: a whole number, or as short as it can be written. */
  private static Object suited(Object argument, String conversion) {
    return switch (argument) {
      case BigDecimal number when "dox".contains(conversion) -> number.toBigIntegerExact();
      case String text when conversion.equals("c") && text.length() == 1 -> text.charAt(0);
      case Object any when conversion.equals("s") -> plain(any);
      default -> argument;
    };
  }

  /** An object as a text; a decimal is written without an exponent. */
  static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private void appendPlain(String part) {
    if (part.indexOf('%') >= 0) {
      throw new IllegalArgumentException("not a format: " + part);
    }
    append(part);
  }

  private void append(String part) {
    if (text.length() + (long) part.length() > textMax) {
      throw new LimitExceeded(
          "text-too-long", "a text has at most " + textMax + " characters, got more from a format");
    }
    text.append(part);
  }
}
