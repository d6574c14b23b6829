package leeway.engine.feel.syntax;

/** What a text may speak of: names of values, members of contexts, and types. */
public record Vocabulary(Names names, Names members, Names types) {

  /** Only what the language itself brings is to be added: no names, members or types. */
  public static Vocabulary empty() {
    return new Vocabulary(Names.none(), Names.none(), Names.none());
  }
}
