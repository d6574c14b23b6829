package leeway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import leeway.policy.KindId;
import leeway.policy.document.DocumentLines;
import leeway.policy.people.Person;
import leeway.policy.rulebook.Batch;
import leeway.policy.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assesses a batch of asks, one line each. */
@Command(
    name = "decide",
    description =
        "Assesses asks from JSON Lines or CSV, and prints one JSON line for each. Lines that cannot"
            + " be read are told and do not stop the rest.",
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
  @Mixin private RulebookOptions options = new RulebookOptions();

  @Option(
      names = "--in",
      paramLabel = "FILE",
      required = true,
      description = "JSON Lines, or CSV with a header")
  private Path file = Path.of(".");

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "a person of the rulebook; without it nobody in particular, without latitude")
  private String person = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "the kind of every line; without it each line says its own")
  private String kind = "";

  @Option(
      names = "--nearest",
      description = "also say what would have to be otherwise for a yes, where something could")
  private boolean saysNearest;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrongUse("the asks are in a file, got `" + file + "`, which is none");
    }
    var rulebook = options.rulebook();
    if (rulebook.isEmpty()) {
      return 1;
    }
    var batch = batch(rulebook.get());
    try (var lines = new DocumentLines(file.toString(), Files.newInputStream(file))) {
      return decide(lines, batch) ? 0 : 1;
    }
  }

  /** Whether every line could be read. */
  private boolean decide(DocumentLines lines, Batch batch) {
    var out = spec.commandLine().getOut();
    boolean isWhole = true;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      isWhole &= decide(line.get(), batch, out);
    }
    out.flush();
    return isWhole;
  }

  private boolean decide(DocumentLines.Line line, Batch batch, PrintWriter out) {
    return switch (batch.decide(line)) {
      case Batch.Answer(var json) -> {
        out.println(json);
        yield true;
      }
      case Batch.Rejected(var reasons) -> {
        for (var reason : reasons) {
          spec.commandLine().getErr().println(file + ":" + line.number() + ": " + reason);
        }
        yield false;
      }
    };
  }

  private Batch batch(Rulebook rulebook) {
    var batch =
        new Batch(
            rulebook,
            options.input(rulebook),
            kind(rulebook),
            options.day(rulebook),
            asker(rulebook));
    return saysNearest ? batch.sayingNearestGrants() : batch;
  }

  private Person asker(Rulebook rulebook) {
    var people = rulebook.people();
    if (person.isEmpty()) {
      return people.nobody();
    }
    return people.persons().values().stream()
        .filter(it -> it.id().value().equals(person))
        .findFirst()
        .orElseThrow(
            () ->
                wrongUse(
                    "`--as` is one of " + people.persons().keySet() + ", got `" + person + "`"));
  }

  private Optional<KindId> kind(Rulebook rulebook) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var known =
        rulebook.kinds().keySet().stream().filter(it -> it.value().equals(kind)).findFirst();
    if (known.isEmpty()) {
      throw wrongUse("`--kind` is one of " + rulebook.kinds().keySet() + ", got `" + kind + "`");
    }
    return known;
  }

  private ParameterException wrongUse(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
