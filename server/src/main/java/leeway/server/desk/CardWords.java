package leeway.server.desk;

import java.util.List;
import java.util.Locale;
import leeway.server.platform.Texts;

/** The words of the product that stand on a card, in the language of the ask. */
record CardWords(Texts texts) {
  static CardWords in(Locale language) {
    boolean isSpoken = Texts.LANGUAGES.contains(language.getLanguage());
    return new CardWords(
        Texts.in(isSpoken ? language.getLanguage() : List.copyOf(Texts.LANGUAGES).getFirst()));
  }

  String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
