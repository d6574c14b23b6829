package leeway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import leeway.engine.history.HistoryReader;
import leeway.engine.history.MalformedHistory;
import leeway.policy.document.DocumentLines;
import leeway.policy.history.RulebookReplay;
import leeway.policy.rulebook.AskLines;
import leeway.policy.rulebook.Rulebook;
import leeway.worth.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what an amended rulebook would have said of what was asked. */
@Command(
    name = "replay",
    description =
        "Runs a history through a rulebook and its amendment, and prints what would have changed:"
            + " counts, money, and the list.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Mixin private RulebookOptions options = new RulebookOptions();

  @Option(
      names = "--amended",
      paramLabel = "DIR",
      required = true,
      description = "the folder of the amended rulebook")
  private Path amendedFolder = Path.of(".");

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "a month of the columnar history; or asks as JSON Lines or CSV, as in decide")
  private Path file = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrongUse("a history is a file, got `" + file + "`, which is none");
    }
    var rulebook = options.rulebook();
    var amended = Rulebooks.readable(amendedFolder, spec.commandLine());
    if (rulebook.isEmpty() || amended.isEmpty()) {
      return 1;
    }
    var replay = new RulebookReplay(rulebook.get(), amended.get());
    tell(replay.over(asks(replay, rulebook.get())), rulebook.get().company().currency());
    return 0;
  }

  private List<RulebookReplay.Named> asks(RulebookReplay replay, Rulebook rulebook)
      throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(HistoryReader.MAGIC_BYTES);
    }
    return HistoryReader.isHistory(start) ? columns(replay) : lines(rulebook);
  }

  private List<RulebookReplay.Named> columns(RulebookReplay replay) throws IOException {
    if (Files.size(file) > HistoryReader.BYTES_MAX) {
      throw wrongUse(
          "a month of history has at most %d bytes, got %d"
              .formatted(HistoryReader.BYTES_MAX, Files.size(file)));
    }
    try {
      return replay.asks(HistoryReader.read(Files.readAllBytes(file)));
    } catch (MalformedHistory | IllegalArgumentException e) {
      throw wrongUse(file + ": " + e.getMessage());
    }
  }

  private List<RulebookReplay.Named> lines(Rulebook rulebook) throws IOException {
    var input = options.input(rulebook);
    var readable = new AskLines(rulebook, input, Optional.empty(), options.day(rulebook));
    var asks = new ArrayList<RulebookReplay.Named>();
    try (var lines = new DocumentLines(file.toString(), Files.newInputStream(file))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        switch (readable.read(line.get())) {
          case AskLines.Told(var id, var ask) -> asks.add(new RulebookReplay.Named(id, ask));
          case AskLines.Unreadable(var reasons) -> {
            var where = file + ":" + line.get().number() + ": ";
            reasons.forEach(reason -> spec.commandLine().getErr().println(where + reason));
          }
        }
      }
    }
    return asks;
  }

  private void tell(List<RulebookReplay.Line> lines, Currency currency) {
    var out = spec.commandLine().getOut();
    var changed = lines.stream().filter(RulebookReplay.Line::isChanged).toList();
    out.printf("%d asks, %d would be answered otherwise%n", lines.size(), changed.size());
    tellCounts(changed, out);
    long before = lines.stream().mapToLong(line -> line.before().minorUnits()).sum();
    long after = lines.stream().mapToLong(line -> line.after().minorUnits()).sum();
    out.printf("granted: %s -> %s %s%n", plain(before, currency), plain(after, currency), currency);
    for (var line : changed) {
      out.printf(
          "%s: %s %s -> %s %s%n",
          line.name(),
          line.before().ruling(),
          plain(line.before().minorUnits(), currency),
          line.after().ruling(),
          plain(line.after().minorUnits(), currency));
    }
    out.flush();
  }

  private static void tellCounts(List<RulebookReplay.Line> changed, PrintWriter out) {
    Map<String, Long> counts =
        changed.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.before().ruling() + " -> " + line.after().ruling(),
                    TreeMap::new,
                    Collectors.counting()));
    counts.forEach((change, count) -> out.printf("  %s: %d%n", change, count));
  }

  private static String plain(long minorUnits, Currency currency) {
    return new Money(minorUnits, currency).decimal().toPlainString();
  }

  private ParameterException wrongUse(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
