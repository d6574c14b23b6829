package leeway.engine.feel.external;

import java.util.List;
import java.util.stream.Stream;

/** Methods of texts, characters and truth values. */
final class TextMethods {

  private TextMethods() {}

  static Stream<JavaMethod> all() {
    return Stream.of(texts(), booleans(), characters()).flatMap(List::stream);
  }

  private static List<JavaMethod> texts() {
    return List.of(
        JavaMethod.of(
            "java.lang.String",
            "valueOf(boolean) -> java.lang.String",
            a -> String.valueOf(a.flag(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(char) -> java.lang.String",
            a -> String.valueOf(a.character(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(int) -> java.lang.String",
            a -> String.valueOf(a.int32(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(long) -> java.lang.String",
            a -> String.valueOf(a.int64(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(float) -> java.lang.String",
            a -> String.valueOf(a.float32(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(double) -> java.lang.String",
            a -> String.valueOf(a.float64(0))),
        JavaMethod.of(
            "java.lang.String",
            "valueOf(java.lang.Object) -> java.lang.String",
            a -> FormattedText.plain(a.values().getFirst())),
        JavaMethod.of(
            "java.lang.String",
            "format(java.lang.String, java.lang.Object...) -> java.lang.String",
            a -> FormattedText.of(a.text(0), a.from(1), a.textMax())),
        JavaMethod.of(
            "java.lang.String",
            "join(java.lang.CharSequence, java.lang.CharSequence...) -> java.lang.String",
            a -> FormattedText.joined(a.text(0), a.from(1), a.textMax())));
  }

  private static List<JavaMethod> booleans() {
    return List.of(
        JavaMethod.of("java.lang.Boolean", "valueOf(boolean) -> boolean", a -> a.flag(0)),
        JavaMethod.of(
            "java.lang.Boolean",
            "valueOf(java.lang.String) -> boolean",
            a -> Boolean.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Boolean",
            "parseBoolean(java.lang.String) -> boolean",
            a -> Boolean.parseBoolean(a.text(0))),
        JavaMethod.of(
            "java.lang.Boolean",
            "toString(boolean) -> java.lang.String",
            a -> Boolean.toString(a.flag(0))),
        JavaMethod.of(
            "java.lang.Boolean",
            "logicalAnd(boolean, boolean) -> boolean",
            a -> Boolean.logicalAnd(a.flag(0), a.flag(1))),
        JavaMethod.of(
            "java.lang.Boolean",
            "logicalOr(boolean, boolean) -> boolean",
            a -> Boolean.logicalOr(a.flag(0), a.flag(1))),
        JavaMethod.of(
            "java.lang.Boolean",
            "logicalXor(boolean, boolean) -> boolean",
            a -> Boolean.logicalXor(a.flag(0), a.flag(1))));
  }

  private static List<JavaMethod> characters() {
    return List.of(
        JavaMethod.of("java.lang.Character", "valueOf(char) -> char", a -> a.character(0)),
        JavaMethod.of(
            "java.lang.Character",
            "toString(char) -> java.lang.String",
            a -> Character.toString(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isDigit(char) -> boolean",
            a -> Character.isDigit(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isLetter(char) -> boolean",
            a -> Character.isLetter(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isLetterOrDigit(char) -> boolean",
            a -> Character.isLetterOrDigit(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isUpperCase(char) -> boolean",
            a -> Character.isUpperCase(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isLowerCase(char) -> boolean",
            a -> Character.isLowerCase(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "isWhitespace(char) -> boolean",
            a -> Character.isWhitespace(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "toUpperCase(char) -> char",
            a -> Character.toUpperCase(a.character(0))),
        JavaMethod.of(
            "java.lang.Character",
            "toLowerCase(char) -> char",
            a -> Character.toLowerCase(a.character(0))));
  }
}
