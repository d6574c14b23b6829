package leeway.generator;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** How far long work has come. */
public sealed interface Progress {
  /** Hears that a step has come to a share of itself, from 0 to 1. */
  void at(String step, double share);

  /** Hears that everything is done. */
  void done();

  /** Returns a bar on standard error where somebody is watching, else silence. */
  static Progress onTerminal() {
    boolean watched = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return watched ? new Bar(System.err) : new Silent();
  }

  /** Says nothing. */
  record Silent() implements Progress {
    @Override
    public void at(String step, double share) {}

    @Override
    public void done() {}
  }

  /** A line that is written over, at every new per cent. */
  final class Bar implements Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private String last = "";

    Bar(PrintStream out) {
      this.out = out;
    }

    @Override
    public void at(String step, double share) {
      int filled = (int) (share * WIDTH);
      String line =
          "\r%-10s [%s%s] %3d %%"
              .formatted(step, "#".repeat(filled), " ".repeat(WIDTH - filled), (int) (share * 100));
      if (!line.equals(last)) {
        out.print(line);
        out.flush();
        last = line;
      }
    }

    @Override
    public void done() {
      out.print("\r" + " ".repeat(WIDTH + 20) + "\r");
      out.flush();
    }
  }
}
