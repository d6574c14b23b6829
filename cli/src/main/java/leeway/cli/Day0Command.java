package leeway.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import leeway.dayzero.DayZero;
import leeway.dayzero.Export;
import leeway.dayzero.Summary;
import leeway.dayzero.table.TableFile;
import leeway.dayzero.table.UnreadableFile;
import leeway.generator.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leeway day0}: what a company's own exports say, before any opinion or model. */
@Command(
    name = "day0",
    description =
        "Says what your own exports say: till override log, helpdesk, orders and refunds, rota (CSV).",
    mixinStandardHelpOptions = true)
final class Day0Command implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILES",
      description = "exports with a line of headers, in any encoding and with any separator")
  private List<Path> files = List.of();

  @Option(
      names = "--bound",
      paramLabel = "AMOUNT",
      defaultValue = "25",
      description = "what somebody may decide alone (default ${DEFAULT-VALUE})")
  private BigDecimal bound = BigDecimal.ZERO;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description =
          "zone in which times with an offset are told, such as America/Toronto (default ${DEFAULT-VALUE})")
  private String zone = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "en, fr, ru, uk or es (default ${DEFAULT-VALUE})")
  private String language = "";

  @Option(names = "--json", description = "one line of JSON for each file and figure")
  private boolean json;

  @Mixin private Day0Corrections corrections = new Day0Corrections();

  @Override
  public Integer call() {
    var dayZero = new DayZero(Progress.onTerminal()::at);
    var exports = new ArrayList<Export>();
    boolean isWhole = true;
    for (Path file : files) {
      isWhole &= add(file, dayZero, exports);
    }
    if (exports.isEmpty()) {
      return 1;
    }
    var report = dayZero.report(exports);
    Progress.onTerminal().done();
    var summary =
        new Summary(report, bound.movePointRight(2).longValue(), Locale.forLanguageTag(language));
    var out = spec.commandLine().getOut();
    var printed =
        json ? Day0Json.lines(exports, report, summary) : Day0Text.lines(exports, summary);
    printed.forEach(out::println);
    return isWhole ? 0 : 1;
  }

  /** Adds a file that can be read; tells why it cannot. */
  private boolean add(Path file, DayZero dayZero, List<Export> exports) {
    if (!Files.isReadable(file)) {
      throw new ParameterException(
          spec.commandLine(), "FILES can be read, got `" + file + "`, which cannot");
    }
    try {
      String name = String.valueOf(file.getFileName());
      var guessed = dayZero.survey(TableFile.at(file, name), zone());
      var export = corrections.apply(guessed, spec.commandLine());
      if (export.mapping().missing().isEmpty()) {
        exports.add(export);
        return true;
      }
      complain(Day0Text.missing(export));
    } catch (UnreadableFile e) {
      complain(String.valueOf(e.getMessage()));
    }
    return false;
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "`--zone` is a zone such as America/Toronto, got `" + zone + "`", e);
    }
  }
}
