package leeway.generator.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Figures;

/** What the customer says or writes, in the language of the asker. */
final class Wording {
  private Wording() {}

  static String of(Draws draws, Figures figures, Call call) {
    String topic =
        call.special() instanceof Call.Special.Told(var story) && !story.peculiar().text().isEmpty()
            ? story.peculiar().text()
            : call.kind().id();
    var texts = figures.texts().on(topic, call.asker().language());
    if (texts.isEmpty()) {
      return "";
    }
    String text = texts.get(draws.below(texts.size()));
    for (Facts.Fact fact : call.facts().known()) {
      text = text.replace("{" + fact.name() + "}", fact.value());
    }
    return text.replace(
        "{amount}",
        BigDecimal.valueOf(call.amount()).setScale(2, RoundingMode.HALF_EVEN).toPlainString());
  }
}
