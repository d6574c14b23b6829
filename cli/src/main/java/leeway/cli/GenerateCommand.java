package leeway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import leeway.generator.Progress;
import leeway.generator.figures.Figures;
import leeway.generator.files.CompanyFiles;
import leeway.generator.world.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leeway generate}: writes a sample company's history and its exports of day 0. */
@Command(
    name = "generate",
    description =
        "Writes a sample company's two years of history and the exports that its systems would give.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMPANY", description = "greenleaf or rondo")
  private String company = "";

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "same seed, same bytes (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "1 = the whole company, 0.05 = the demo (default ${DEFAULT-VALUE})")
  private double scale;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the files; made where there is none")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Setting setting;
    try {
      setting = new Setting(Figures.read(company), seed, scale);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    var asks = new CompanyFiles(setting, out, Progress.onTerminal()).write();
    spec.commandLine()
        .getOut()
        .println(
            setting.figures().frame().name() + ": " + asks.all().size() + " asks, files in " + out);
    return 0;
  }
}
