package leeway.server.review.page;

import java.util.List;

/** What is stored about the person who reads it, what came of it, and who looked. */
public record MineView(String who, List<Entry> entries, List<Kept> kept) {
  public MineView {
    entries = List.copyOf(entries);
    kept = List.copyOf(kept);
  }

  /**
   * Something that one did.
   *
   * @param state what came of it
   * @param word a line from whoever looked, blank where there is none
   * @param readers who was shown it, one a line
   */
  public record Entry(
      String what,
      String sum,
      String when,
      String receipt,
      String state,
      String word,
      List<String> readers,
      boolean mayAppeal,
      String appealAction,
      String idempotencyKey) {
    public Entry {
      readers = List.copyOf(readers);
    }
  }

  /** A part of what is stored, how it is kept, and who can read it. */
  public record Kept(String what, String how) {}
}
