package leeway.generator.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.chance.Spread;

/** How one fact of a kind of ask is drawn. */
public record FactFigure(String name, Curve curve) {

  /** The curve of a fact. */
  public sealed interface Curve {
    /** {@code yes} with this chance, else {@code no}. */
    record YesNo(double chance) implements Curve {}

    /** One of some words. */
    record Words(Choice<String> choice) implements Curve {}

    /** A number with at most two decimals. */
    record Amount(Spread spread) implements Curve {}
  }

  static FactFigure of(Sheet facts, String name) {
    if (facts.hasNumber(name)) {
      return new FactFigure(name, new Curve.YesNo(facts.number(name)));
    }
    if (!facts.hasSheet(name)) {
      return new FactFigure(name, new Curve.Words(Choice.among(List.of(facts.text(name)), _ -> 1)));
    }
    var sheet = facts.sheet(name);
    return new FactFigure(
        name,
        sheet.has("of")
            ? new Curve.Words(AskFigures.choice(sheet.sheet("of")))
            : new Curve.Amount(AskFigures.spread(sheet)));
  }

  /** Returns a value of this fact, as the files write it. */
  public String draw(Draws draws) {
    return switch (curve) {
      case Curve.YesNo(double chance) -> draws.chance(chance) ? "yes" : "no";
      case Curve.Words(Choice<String> choice) -> choice.draw(draws);
      case Curve.Amount(Spread spread) -> written(spread.draw(draws));
    };
  }

  private static String written(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
