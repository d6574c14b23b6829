package leeway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import leeway.policy.rulebook.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "the day on which reviews are overdue, such as 2026-01-31; without it today in the"
              + " rulebook's zone")
  private String day = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var reading = Rulebooks.read(folder, spec.commandLine());
    var problems = new ArrayList<>(reading.problems());
    if (reading instanceof Reading.Read(var rulebook, _)) {
      problems.addAll(rulebook.overdue(Rulebooks.day(day, rulebook, spec.commandLine())));
    }
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
