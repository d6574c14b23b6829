package leeway.dayzero.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "12.50, 1250",
    "'1,234.5', 123450",
    "$7, 700",
    "'(12.00)', -1200",
    "-3.5, -350",
    "0.005, 1",
    "CAD 9.99, 999",
    ".5, 50"
  })
  void readsAPointAsTheDecimalMark(String text, long hundredths) {
    assertThat(Numbers.POINT.hundredths(text)).hasValue(hundredths);
  }

  @ParameterizedTest
  @CsvSource({
    "'12,50', 1250",
    "'1.234,5', 123450",
    "'1 234,56 €', 123456",
    "'1\u202f234,56', 123456",
    "'1''234,56', 123456",
    "7, 700",
    "'-0,99', -99"
  })
  void readsACommaAsTheDecimalMark(String text, long hundredths) {
    assertThat(Numbers.COMMA.hundredths(text)).hasValue(hundredths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1.2.3",
        "=1+1",
        "9E999999999",
        "12345678901234567890",
        "12..5",
        "@SUM(A1)",
        "."
      })
  void takesNothingElseForANumber(String text) {
    assertThat(Numbers.POINT.hundredths(text)).isEmpty();
  }

  @Test
  void roundsHalfUpAtTheThirdDecimal() {
    assertThat(Numbers.POINT.hundredths("1.994")).hasValue(199);
    assertThat(Numbers.POINT.hundredths("1.995")).hasValue(200);
  }
}
