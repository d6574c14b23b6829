package leeway.engine.feel.syntax;

import java.util.Set;

/** The words that FEEL keeps for itself. */
final class Keywords {
  static final Set<String> ALL =
      Set.of(
          "for",
          "return",
          "if",
          "then",
          "else",
          "some",
          "every",
          "satisfies",
          "instance",
          "of",
          "in",
          "function",
          "external",
          "or",
          "and",
          "between",
          "true",
          "false",
          "null");

  private Keywords() {}
}
