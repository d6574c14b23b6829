package leeway.engine.feel.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Values;

/** Functions of texts (DMN 1.5, 10.3.4.3); positions count characters, not UTF-16 units. */
final class TextFunctions {

  private TextFunctions() {}

  static List<Builtin> all() {
    return List.of(
        Builtin.of(
            "substring -> string",
            "string: string, start position: number, length=: number",
            (a, _) -> substring(a)),
        Builtin.of(
            "string length -> number",
            "string: string",
            (a, _) -> Num.of(text(a, 0).codePointCount(0, text(a, 0).length()))),
        Builtin.of(
            "upper case -> string",
            "string: string",
            (a, _) -> Values.text(text(a, 0).toUpperCase(Locale.ROOT))),
        Builtin.of(
            "lower case -> string",
            "string: string",
            (a, _) -> Values.text(text(a, 0).toLowerCase(Locale.ROOT))),
        pair("substring before -> string", (text, match) -> Values.text(before(text, match))),
        pair("substring after -> string", (text, match) -> Values.text(after(text, match))),
        pair("contains -> boolean", (text, match) -> Values.bool(text.contains(match))),
        pair("starts with -> boolean", (text, match) -> Values.bool(text.startsWith(match))),
        pair("ends with -> boolean", (text, match) -> Values.bool(text.endsWith(match))),
        Builtin.of(
            "matches -> boolean",
            "input: string, pattern: string, flags=: string?",
            (a, _) ->
                Regex.of(text(a, 1), flags(a, 2))
                    .map(it -> it.isFoundIn(text(a, 0)))
                    .orElse(Values.NULL)),
        Builtin.of(
            "replace -> string",
            "input: string, pattern: string, replacement: string, flags=: string?",
            TextFunctions::replace),
        Builtin.of(
            "split -> strings",
            "string: string, delimiter: string",
            (a, _) -> Regex.of(text(a, 1), "").map(it -> it.split(text(a, 0))).orElse(Values.NULL)),
        Builtin.of(
            "string join -> string", "list: strings, delimiter=: string?", TextFunctions::join));
  }

  private interface OfTwo {
    Value result(String text, String match);
  }

  private static Builtin pair(String name, OfTwo body) {
    return Builtin.of(
        name, "string: string, match: string", (a, _) -> body.result(text(a, 0), text(a, 1)));
  }

  private static String text(List<Value> arguments, int index) {
    return ((Text) arguments.get(index)).value();
  }

  private static String flags(List<Value> arguments, int index) {
    return arguments.get(index) instanceof Text(var flags) ? flags : "";
  }

  private static Value substring(List<Value> arguments) {
    int[] points = text(arguments, 0).codePoints().toArray();
    int start = clamped(arguments.get(1));
    int from = start < 0 ? points.length + start : start - 1;
    int length = arguments.get(2) instanceof Num ? clamped(arguments.get(2)) : points.length;
    if (start == 0 || from < 0 || from >= points.length || length < 1) {
      return Values.NULL;
    }
    return Values.text(new String(points, from, Math.min(length, points.length - from)));
  }

  private static int clamped(Value number) {
    return (int) Math.clamp(((Num) number).value().doubleValue(), -2e9, 2e9);
  }

  private static String before(String text, String match) {
    int index = text.indexOf(match);
    return index < 0 ? "" : text.substring(0, index);
  }

  private static String after(String text, String match) {
    int index = text.indexOf(match);
    return index < 0 ? "" : text.substring(index + match.length());
  }

  private static Value replace(List<Value> arguments, Evaluation evaluation) {
    var regex = Regex.of(text(arguments, 1), flags(arguments, 3));
    return regex
        .map(it -> it.replace(text(arguments, 0), text(arguments, 2), evaluation))
        .orElse(Values.NULL);
  }

  private static Value join(List<Value> arguments, Evaluation evaluation) {
    var parts = new ArrayList<String>();
    for (var item : ((ListValue) arguments.getFirst()).items()) {
      if (item instanceof Text(var part)) {
        parts.add(part);
      }
    }
    var delimiter = arguments.get(1) instanceof Text(var given) ? given : "";
    evaluation.allowText(
        parts.stream().mapToLong(String::length).sum() + (long) delimiter.length() * parts.size());
    return Values.text(String.join(delimiter, parts));
  }
}
