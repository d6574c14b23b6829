package leeway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of the DMN Technology Compatibility Kit. */
@Command(
    name = "tck",
    description = "Runs every test case of the DMN TCK below a folder.",
    mixinStandardHelpOptions = true)
final class TckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the folder with the test cases")
  private Path folder = Path.of(".");

  @Option(names = "--verbose", description = "name the cases that passed too")
  private boolean verbose;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "`" + folder + "` must be a folder with test cases; there is none");
    }
    var out = spec.commandLine().getOut();
    var results = TckSuite.run(folder);
    for (var result : results) {
      if (verbose || result.verdict() == TckResult.Verdict.FAILED) {
        out.println(result.line());
      }
    }
    long failed = count(results, TckResult.Verdict.FAILED);
    long byValue = count(results, TckResult.Verdict.PASSED_BY_VALUE);
    long byNull = count(results, TckResult.Verdict.PASSED_BY_NULL);
    out.println(byValue + " passed by value");
    out.println(byNull + " passed by null");
    out.println((byValue + byNull) + " passed, " + failed + " failed");
    return failed == 0 && !results.isEmpty() ? 0 : 1;
  }

  private static long count(List<TckResult> results, TckResult.Verdict verdict) {
    return results.stream().filter(it -> it.verdict() == verdict).count();
  }
}
