package leeway.dayzero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leeway.dayzero.table.Numbers;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.TableFile;
import leeway.dayzero.table.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void knowsATillLogInFrenchWithDecimalCommas() throws IOException {
    var mapping =
        Mapping.guess(
            survey(
                """
                Magasin;Date-Heure;N° caissier;Autorisé par;Montant avant;Montant après
                Lévis;25/04/2026 10:34;0101;0032;1 234,50;0,00
                """));

    assertThat(mapping.kind()).isEqualTo(ExportKind.TILL_LOG);
    assertThat(mapping.missing()).isEmpty();
    assertThat(mapping.numbers()).isEqualTo(Numbers.COMMA);
    assertThat(mapping.order()).isEqualTo(Times.Order.DAY_FIRST);
  }

  @Test
  void knowsARotaInSpanish() throws IOException {
    var mapping =
        Mapping.guess(
            survey("empleado,tienda,desde,hasta\n7,A,2026-01-02 08:00,2026-01-02 16:00\n"));

    assertThat(mapping.kind()).isEqualTo(ExportKind.ROTA);
    assertThat(mapping.columns()).isEqualTo(Map.of(Column.PERSON, 0, Column.FROM, 2, Column.TO, 3));
  }

  @Test
  void looksAtWhatStandsUnderAHeader() throws IOException {
    var mapping =
        Mapping.guess(
            survey("date,receipt,refund,original receipt\n2026-01-02,R-1,2026-01-03,\n"),
            ExportKind.ORDERS);

    assertThat(mapping.missing()).as("a day is no amount").containsExactly(Column.REFUNDED);
  }

  @Test
  void takesWhatSomebodyCorrects() throws IOException {
    var survey = survey("a,b,c\nx,2026-01-02 08:00,2026-01-02 16:00\n");

    var corrected =
        Mapping.of(survey, ExportKind.ROTA, Map.of(Column.PERSON, 0, Column.FROM, 1, Column.TO, 2));

    assertThat(corrected.missing()).isEmpty();
    assertThat(corrected.order()).isEqualTo(Times.Order.YEAR_FIRST);
  }

  private Survey survey(String text) throws IOException {
    var file = TableFile.at(Files.writeString(folder.resolve("t.csv"), text), "t.csv");
    return Survey.of(file, _ -> {});
  }
}
