package leeway.server.desk.card;

import java.util.List;
import java.util.Locale;
import leeway.server.platform.Texts;

/** The words of the product that stand on a card, in the language of the ask. */
public record CardWords(Texts texts) {
  public static CardWords in(Locale language) {
    boolean isSpoken = Texts.LANGUAGES.contains(language.getLanguage());
    return new CardWords(
        Texts.in(isSpoken ? language.getLanguage() : List.copyOf(Texts.LANGUAGES).getFirst()));
  }

  public String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
