package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideCommandTest {
  private static final Path RETAIL = Path.of("../samples/retail");

  @TempDir private Path folder = Path.of("");

  private record Run(int exitCode, String out, String err) {}

  @Test
  void answersEachLineWithOne() throws IOException {
    var run = decide(CANCEL, "--as", "ann");

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                {"id":"1","ruling":"granted","permission":"entitled","amount":"52.50",\
                "rule":"cancel-order","clause":"R-CANCEL-STATUS","unmet":[]}
                """,
                ""));
  }

  @Test
  void namesLineAndFieldOfWhatCannotBeReadAndGoesOn() throws IOException {
    var run =
        decide(
            "{\"case_id\": 9E999999999}\n"
                + "[]\n"
                + "{\"case_id\": \"2\", \"case_id\": \"3\"}\n"
                + CANCEL.replace("52.5}", "52.555}")
                + CANCEL);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(":1: ", "exponent", "9E999999999"),
            line -> assertThat(line).contains(":2: a line is an object"),
            line -> assertThat(line).contains(":3: ", "case_id"),
            line -> assertThat(line).contains(":4: orderTotal: expected an amount in USD"));
  }

  @Test
  void readsCsvToo() throws IOException {
    var csv =
        """
        case_id,request.type,request.reason,facts.order_status,facts.order_total,\
        facts.customer_id,facts.requester_id,facts.original_payment_method,facts.customer_payment_methods
        7,cancel_order,ordered by mistake,pending,52.50,nora,nora,card-1,"[{""id"":""card-1"",""type"":""credit_card""}]"
        """;

    var run = decide(csv);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"id\":\"7\",\"ruling\":\"granted\"").contains("\"52.50\"");
  }

  @Test
  void isUsedWronglyWithoutAFileAPersonOrAKindThatExists() throws IOException {
    assertThat(run("decide", "--rulebook", RETAIL.toString(), "--in", "nowhere").exitCode())
        .isEqualTo(2);
    assertThat(decide(CANCEL, "--as", "nobody-here").err())
        .contains("`--as` is one of", "got `nobody-here`");
    assertThat(decide(CANCEL, "--kind", "nonsense").exitCode()).isEqualTo(2);
  }

  @Test
  void checksARulebook() {
    assertThat(run("check", RETAIL.toString(), "--day", "2026-01-31"))
        .isEqualTo(new Run(0, "no problems found\n", ""));
    assertThat(run("check", folder.toString()).exitCode()).isEqualTo(1);
  }

  private static final String CANCEL =
      """
      {"case_id":"1","request":{"type":"cancel_order","reason":"no longer needed"},\
      "facts":{"order_status":"pending","customer_id":"nora","requester_id":"nora",\
      "original_payment_method":"card-1","customer_payment_methods":[{"id":"card-1","type":"credit_card"}],\
      "order_total":52.5}}
      """;

  private Run decide(String asks, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("asks"), asks);
    var arguments = new String[more.length + 5];
    arguments[0] = "decide";
    arguments[1] = "--rulebook";
    arguments[2] = RETAIL.toString();
    arguments[3] = "--in";
    arguments[4] = file.toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return run(arguments);
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        Leeway.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
