package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Day0CommandTest {
  private static final String TILL =
      """
      date-time,cashier no.,authoriser no.,amount before,amount after
      2026-05-16 10:00,1,9,8.00,0.00
      2026-05-16 12:00,1,,8.00,0.00
      2026-05-17 11:00,2,9,80.00,20.00
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void printsTheSentenceAndTheRowsOfEachFigure() throws IOException {
    int exit = run(file("till.csv", TILL), "--bound", "10");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("till.csv: till-log, 3 rows, UTF-8; called-at = date-time")
        .contains("Your people had to fetch somebody else’s key 1.0 times a day")
        .contains("2 rows of till.csv: 2, 4")
        .contains("Not told: no helpdesk export among the files.");
  }

  @Test
  void printsLinesOfJson() throws IOException {
    run(file("till.csv", TILL), "--json");

    assertThat(out.toString().lines().filter(line -> line.contains("\"figure\":\"calls\"")))
        .singleElement()
        .asString()
        .contains("\"file\":\"till.csv\"")
        .contains("\"lines\":[2,4]");
  }

  @Test
  void asksForTheColumnsThatItDoesNotFindAndTakesThem() throws IOException {
    String strange = TILL.replace("authoriser no.", "x17");

    assertThat(run(file("till.csv", strange))).isEqualTo(1);
    assertThat(errors.toString()).contains("found none for [authoriser]");
    assertThat(run(file("till.csv", strange), "--column", "till.csv:authoriser=x17")).isZero();
  }

  @Test
  void saysThatAWorkbookIsNoTable() throws IOException {
    assertThat(run(file("till.xlsx", "PK\u0003\u0004"))).isEqualTo(1);
    assertThat(errors.toString())
        .contains("till.xlsx: expected a text of separated cells, got a workbook; save it as CSV");
  }

  @Test
  void isUsedWronglyWithAFileThatIsNotThere() {
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "day0";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Leeway.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(all);
  }
}
