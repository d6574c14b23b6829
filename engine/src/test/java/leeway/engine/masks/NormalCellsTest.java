package leeway.engine.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Feel;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalCellsTest {

  @Test
  void readsLiteralsAndRangesOfLiterals() {
    assertThat(literal("-")).contains(Cell.ANY);
    assertThat(literal("\"a\", null")).contains(Cell.oneOf(Values.text("a"), Values.NULL));
    assertThat(literal("= 3")).contains(Cell.oneOf(Num.of(3)));
    assertThat(literal("not(true)"))
        .contains(new Cell.Tests(List.of(new Cell.Is(Values.TRUE)), true));
    assertThat(literal("[1..2)"))
        .contains(Cell.within(new End.At(Num.of(1), true), new End.At(Num.of(2), false)));
    assertThat(literal("date(\"2026-01-31\")"))
        .contains(Cell.oneOf(new Date(LocalDate.of(2026, 1, 31))));
    assertThat(literal("duration(\"P2M\")")).contains(Cell.oneOf(new MonthsDuration(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days",
        "> days",
        "? > 3",
        "!= 3",
        "@\"10:00:00\"",
        "duration(\"P1D\")",
        "abs(3)",
        "1, @\"10:00:00\""
      })
  void leavesToTheInterpreterWhatIsNoSetOfPlainValues(String cell) {
    assertThat(literal(cell)).isEmpty();
  }

  @Test
  void codesAColumnByTheKindOfItsValues() {
    assertThat(coding("-", "true")).contains(new Coding.Flags());
    assertThat(coding("null", "1, [2..3]")).contains(new Coding.Numbers(2));
    assertThat(coding("> date(\"2026-01-31\")")).contains(new Coding.Dates());
    assertThat(coding("<= duration(\"P2M\")")).contains(new Coding.Months());
    assertThat(coding("\"b\"", "\"a\", \"b\"").map(it -> ((Coding.Texts) it).values()))
        .contains(List.of("b", "a"));
    assertThat(coding("-", "null")).isEmpty();
    assertThat(NormalCells.coding(List.of(literal("1")), Optional.empty())).isEmpty();
  }

  @Test
  void fitsACellToAColumnOfItsKind() {
    var numbers = Optional.<Coding>of(new Coding.Numbers(2));
    var texts = Optional.<Coding>of(new Coding.Texts(List.of("a", "b")));

    assertThat(fits("-", Optional.empty())).isTrue();
    assertThat(fits("1", Optional.empty())).isFalse();
    assertThat(fits("1, [2..3]", numbers)).isTrue();
    assertThat(fits("\"a\"", numbers)).isFalse();
    assertThat(fits("[\"a\"..\"b\"]", numbers)).isFalse();
    assertThat(fits("\"a\"", texts)).isTrue();
    assertThat(fits("[\"a\"..\"b\"]", texts)).isFalse();
  }

  private static boolean fits(String cell, Optional<Coding> coding) {
    return NormalCells.fits(literal(cell).orElseThrow(), coding);
  }

  private static Optional<Coding> coding(String... cells) {
    return NormalCells.coding(
        Stream.of(cells).map(NormalCellsTest::literal).toList(), Optional.of(2));
  }

  private static Optional<Cell> literal(String cell) {
    return NormalCells.literal(
        Feel.parseUnaryTests("cell", cell, List.of("days")).whole().orElseThrow());
  }
}
