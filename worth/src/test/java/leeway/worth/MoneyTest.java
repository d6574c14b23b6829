package leeway.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void keepsAnAmountExactly() {
    assertThat(Money.of(new BigDecimal("354.49"), USD)).isEqualTo(new Money(35_449, USD));
    assertThat(Money.of(new BigDecimal("1E+2"), USD)).isEqualTo(new Money(10_000, USD));
    assertThat(new Money(-1_264, USD)).hasToString("-12.64 USD");
  }

  @Test
  void roundsNothingAway() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("0.005"), USD))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesAHugeExponentAtOnce() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("9E999999999"), USD))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of(new BigDecimal("9E-999999999"), USD))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void takesAShareRoundedHalfEven() {
    assertThat(new Money(20_050, EUR).basisPoints(1_000)).isEqualTo(new Money(2_005, EUR));
    assertThat(new Money(25, EUR).basisPoints(1_000)).isEqualTo(new Money(2, EUR));
  }

  @Test
  void neverMixesCurrencies() {
    assertThatThrownBy(() -> new Money(1, EUR).plus(new Money(1, USD)))
        .hasMessage("amounts must be in one currency, got EUR and USD");
  }
}
