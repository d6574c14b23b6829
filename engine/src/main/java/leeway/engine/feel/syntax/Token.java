package leeway.engine.feel.syntax;

/**
 * A token: its kind, its text (of a text literal the characters it stands for) and its offsets in
 * the source, the end excluded.
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    NUMBER,
    TEXT,
    WORD,
    SYMBOL,
    END
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isKeyword() {
    return kind == Kind.WORD && Keywords.ALL.contains(text);
  }

  String shown() {
    return kind == Kind.END ? "the end of the text" : "`" + text + "`";
  }
}
