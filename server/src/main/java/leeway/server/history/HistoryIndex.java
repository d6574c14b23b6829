package leeway.server.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import leeway.policy.facts.FactDefinition;
import leeway.policy.history.HistoryColumns;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.Receipt;
import leeway.server.journal.JournalPages;

/**
 * The columnar history of this node, and how it follows the journal. It depends on nothing but the
 * entries and the facts as they are defined, so it is made anew where those are others than it was
 * made from: another rulebook, another database, a process that ended while it wrote.
 */
public final class HistoryIndex {
  private static final int PAGE = 1_000;

  private final Path folder;
  private final JournalPages journal;
  private final int page;

  /** The history in the folder {@code history} of the data. */
  public HistoryIndex(Path data, JournalPages journal) {
    this(data, journal, PAGE);
  }

  HistoryIndex(Path data, JournalPages journal, int page) {
    this.folder = data.resolve("history");
    this.journal = journal;
    this.page = page;
  }

  /** Adds what the journal has gained, and returns how many entries were read. */
  public long append(SortedMap<String, FactDefinition> facts) throws IOException {
    try (var _ = lock()) {
      var files = files(folder, facts);
      var head = files.head().flatMap(text -> Head.parse(text, facts));
      return head.isPresent() && isInJournal(head.get())
          ? read(files, head.get().seq(), facts)
          : remade(facts);
    }
  }

  /** Makes the history anew, and returns how many entries were read. */
  public long rebuild(SortedMap<String, FactDefinition> facts) throws IOException {
    try (var _ = lock()) {
      return remade(facts);
    }
  }

  private long remade(SortedMap<String, FactDefinition> facts) throws IOException {
    var fresh = files(folder.resolveSibling("history.new"), facts);
    fresh.delete();
    long count = read(fresh, 0, facts);
    if (count > 0) {
      fresh.moveTo(files(folder, facts));
    } else {
      files(folder, facts).delete();
    }
    return count;
  }

  private long read(HistoryFiles files, long after, SortedMap<String, FactDefinition> facts)
      throws IOException {
    var past = new PastEntry(facts);
    long count = 0;
    for (var entries = journal.after(after, page);
        !entries.isEmpty();
        entries = journal.after(entries.getLast().seq(), page)) {
      var asks = entries.stream().flatMap(entry -> past.ask(entry).stream()).toList();
      files.write(asks, Head.text(entries.getLast(), facts));
      count += entries.size();
    }
    return count;
  }

  private boolean isInJournal(Receipt head) {
    return journal.find(head.seq()).map(Entry::receipt).filter(head::equals).isPresent();
  }

  private static HistoryFiles files(Path folder, SortedMap<String, FactDefinition> facts) {
    return new HistoryFiles(folder, new HistoryColumns(facts));
  }

  /** Held by whoever writes: the server's job, or the command beside it. */
  private FileChannel lock() throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    var channel =
        FileChannel.open(
            folder.resolveSibling("history.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    channel.lock(); // given back when the channel is closed
    return channel;
  }

  /** How far the files go: the receipt of the last entry, and of which facts they are made. */
  private static final class Head {
    private Head() {}

    static String text(Entry last, SortedMap<String, FactDefinition> facts) {
      return last.receipt() + " " + digest(facts);
    }

    static Optional<Receipt> parse(String text, SortedMap<String, FactDefinition> facts) {
      var parts = List.of(text.split(" ", 2));
      return parts.getLast().equals(digest(facts))
          ? Optional.of(Receipt.parse(parts.getFirst()))
          : Optional.empty();
    }

    private static String digest(SortedMap<String, FactDefinition> facts) {
      return Digest.of(
              facts.values().stream()
                  .filter(FactDefinition::isKept)
                  .map(fact -> fact.name() + " " + fact.type() + " " + fact.values().keySet())
                  .collect(Collectors.joining("\n")))
          .hex();
    }
  }
}
