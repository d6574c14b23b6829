package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import leeway.generator.figures.Figures;
import leeway.generator.world.Setting;
import leeway.generator.world.World;
import org.junit.jupiter.api.Test;

class AsksTest {
  private static final Setting SETTING = new Setting(Figures.read("greenleaf"), 1, 0.002);
  private static final Asks ASKS = Asks.of(SETTING, World.of(SETTING), _ -> {});

  @Test
  void moveByWholeWeeksAndEndOnTheDayAskedFor() {
    var last = LocalDate.of(2027, 1, 10);

    var moved = ASKS.endingOn(last, SETTING.figures().frame());

    long days = ChronoUnit.DAYS.between(ASKS.all().getFirst().at(), moved.getFirst().at());
    assertThat(days).isEqualTo(77);
    assertThat(moved).isEqualTo(ASKS.endingOn(last, SETTING.figures().frame()));
    assertThat(moved.getLast().at().toLocalDate()).isBetween(last.minusDays(6), last);
    assertThat(moved.size()).isLessThan(ASKS.all().size());
  }

  @Test
  void stayAsTheyAreWhereTheHistoryEndsOnItsOwnDay() {
    var frame = SETTING.figures().frame();

    assertThat(ASKS.endingOn(frame.to(), frame)).isEqualTo(ASKS.all());
  }

  @Test
  void takeTheirPurchasesAndPromisesAlong() {
    var before = ASKS.all().stream().filter(AsksTest::isTold).findFirst().orElseThrow();

    var after = before.later(2);

    assertThat(bought(after)).isEqualTo(bought(before).plusDays(14));
    assertThat(after.answer().promises().getFirst().due())
        .isEqualTo(before.answer().promises().getFirst().due().plusDays(14));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.matter().facts()).isEqualTo(before.matter().facts());
  }

  private static boolean isTold(Ask ask) {
    return ask.matter().purchase() instanceof Ask.Purchase.Made
        && !ask.answer().promises().isEmpty();
  }

  private static LocalDate bought(Ask ask) {
    return ((Ask.Purchase.Made) ask.matter().purchase()).on();
  }
}
