package leeway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import leeway.policy.journal.Checkpoint;
import leeway.policy.journal.Evidence;
import leeway.policy.journal.JournalVerifier;
import leeway.policy.journal.Receipt;
import leeway.policy.journal.Verdict;
import leeway.policy.journal.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export of the journal, without the server, against what people kept outside it. */
@Command(
    name = "verify-journal",
    description = {
      "Checks an export of the journal against receipts and signed checkpoints.",
      "Without any it finds what does not hang together; only they show a chain that was hashed anew, or cut."
    },
    mixinStandardHelpOptions = true)
final class VerifyJournalCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the export")
  private Path file = Path.of("journal");

  @Option(
      names = "--receipt",
      paramLabel = "RECEIPT",
      description = "a receipt, epoch.seq.hash; may be repeated")
  private List<String> receipts = new ArrayList<>();

  @Option(names = "--receipts", paramLabel = "FILE", description = "a file with one receipt a line")
  private List<Path> receiptFiles = new ArrayList<>();

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "a file with one signed checkpoint a line")
  private List<Path> checkpointFiles = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "a file with the public key whose checkpoints are trusted")
  private List<Path> keyFiles = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Evidence evidence = evidence();
    try (var export = Files.newBufferedReader(file, UTF_8)) {
      Verdict verdict = JournalVerifier.verify(export, evidence);
      report(verdict, evidence);
      return verdict.isSound() ? 0 : 1;
    } catch (CharacterCodingException e) {
      spec.commandLine()
          .getOut()
          .println(file + ": malformed: the export must be UTF-8, got bytes that are not");
      return 1;
    } catch (IOException e) {
      throw wrong("`" + file + "` must be a file that can be read: " + e.getMessage());
    }
  }

  private void report(Verdict verdict, Evidence evidence) {
    PrintWriter out = spec.commandLine().getOut();
    verdict.findings().forEach(finding -> out.println(file + ": " + finding));
    if (verdict.findingCount() > verdict.findings().size()) {
      out.println("… and " + (verdict.findingCount() - verdict.findings().size()) + " more");
    }
    verdict.head().ifPresent(head -> out.println("head " + head));
    int proofs = evidence.receipts().size() + evidence.checkpoints().size();
    out.println(
        verdict.entries()
            + " entries, "
            + proofs
            + " proofs, "
            + verdict.findingCount()
            + " findings");
  }

  private Evidence evidence() {
    List<Receipt> kept =
        new ArrayList<>(receipts.stream().map(text -> parse(text, Receipt::parse)).toList());
    kept.addAll(readAll(receiptFiles, Receipt::parse));
    return new Evidence(
        kept, readAll(checkpointFiles, Checkpoint::parse), readAll(keyFiles, VerificationKey::new));
  }

  private <T> List<T> readAll(List<Path> files, Function<String, T> parser) {
    var all = new ArrayList<T>();
    for (Path one : files) {
      try (var lines = Files.lines(one, UTF_8)) {
        lines.filter(line -> !line.isBlank()).forEach(line -> all.add(parse(line.strip(), parser)));
      } catch (IOException e) {
        throw wrong("`" + one + "` must be a file that can be read: " + e.getMessage());
      }
    }
    return all;
  }

  private <T> T parse(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
