package leeway.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;

class WrittenTest {
  private static final Money EUROS =
      Money.of(new BigDecimal("412.00"), Currency.getInstance("EUR"));
  private static final Money DOLLARS =
      Money.of(new BigDecimal("1290.50"), Currency.getInstance("CAD"));

  @Test
  void setsTheSignThatPeopleKnowInEveryLanguage() {
    assertThat(amounts(EUROS, "en", "fr", "es", "ru", "uk"))
        .isEqualTo("€412.00 | 412,00 € | 412,00 € | 412,00 € | 412,00 €");
    assertThat(amounts(DOLLARS, "en", "fr", "es", "ru", "uk"))
        .isEqualTo("$1,290.50 | 1 290,50 $ | 1.290,50 $ | 1 290,50 $ | 1 290,50 $");
  }

  @Test
  void leavesOutDecimalsThatSayNothing() {
    assertThat(plain(Written.shortAmount(EUROS, Locale.of("uk")))).isEqualTo("412 €");
    assertThat(plain(Written.shortAmount(DOLLARS, Locale.of("ru")))).isEqualTo("1 290,50 $");
  }

  private static String amounts(Money amount, String... languages) {
    var amounts = new ArrayList<String>();
    for (String language : languages) {
      amounts.add(plain(Written.amount(amount, Locale.of(language))));
    }
    return String.join(" | ", amounts);
  }

  /** With ordinary spaces for those that keep a number together. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
