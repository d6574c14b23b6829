package leeway.dayzero.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void findsTheSeparatorAndKeepsQuotedLineEnds() throws IOException {
    var table = file("store;note;amount\nLAV;\"two\nlines; \"\"quoted\"\"\";12,50\nLEV;x;1,00\n");

    assertThat(table.separator()).isEqualTo(';');
    assertThat(rows(table))
        .containsExactly(
            new Row(2, List.of("LAV", "two\nlines; \"quoted\"", "12,50")),
            new Row(4, List.of("LEV", "x", "1,00")));
  }

  @Test
  void readsTabsBarsAndBytesOfWindows() throws IOException {
    Path path = folder.resolve("a.csv");
    Files.write(
        path, "magasin\tcaissière\nLévis\tHélène\n".getBytes(Charset.forName("windows-1252")));

    var table = TableFile.at(path, "a.csv");

    assertThat(table.headers()).containsExactly("magasin", "caissière");
    assertThat(rows(table)).containsExactly(new Row(2, List.of("Lévis", "Hélène")));
  }

  @Test
  void takesFormulasAndShortRowsAsTheTextTheyAre() throws IOException {
    var table = file("a,b,c\n=cmd|'/c calc'!A0,@SUM(1),+1\nshort\n1,2,3,4\n\"open,2,3\n");

    var rows = rows(table);

    assertThat(rows.getFirst().cell(0)).isEqualTo("=cmd|'/c calc'!A0");
    assertThat(rows.get(1).cell(2)).isEmpty();
    assertThat(rows).hasSize(4);
  }

  @Test
  void saysWhatAFileThatIsNoTableIs() throws IOException {
    assertThatThrownBy(() -> file(""))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("t.csv: expected a line of headers and rows, got an empty file");
    assertThatThrownBy(() -> file("PK\u0003\u0004"))
        .hasMessage("t.csv: expected a text of separated cells, got a workbook; save it as CSV");
    assertThatThrownBy(() -> file("just words\nand more\n")).hasMessageContaining("got 1");
  }

  @Test
  void refusesACellThatWouldEatTheMemory() throws IOException {
    var table = file("a,b\n1,\"" + "x".repeat(3 << 20) + "\"\n");

    assertThatThrownBy(() -> rows(table)).isInstanceOf(UnreadableFile.class);
  }

  private TableFile file(String text) throws IOException {
    return TableFile.at(Files.writeString(folder.resolve("t.csv"), text), "t.csv");
  }

  private static List<Row> rows(TableFile table) {
    var rows = new ArrayList<Row>();
    table.forEachRow(rows::add);
    return rows;
  }
}
