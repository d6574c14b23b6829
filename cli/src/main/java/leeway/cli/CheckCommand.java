package leeway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that is wrong with a rulebook. */
@Command(
    name = "check",
    description = "Tells all problems of a rulebook at once: place, what, remedy.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the rulebook's folder")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var problems = Rulebooks.read(folder, spec.commandLine()).problems();
    var out = spec.commandLine().getOut();
    problems.forEach(problem -> out.println(problem.oneLine()));
    if (problems.isEmpty()) {
      out.println("no problems found");
      return 0;
    }
    out.println(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " found");
    return 1;
  }
}
