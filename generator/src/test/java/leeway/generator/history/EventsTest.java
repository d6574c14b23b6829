package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Outcome;
import leeway.generator.history.Histories.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void everyEventMultipliesItsKindAsPublished(String company) {
    var history = Histories.full(company);
    var calm = Histories.calm(company);
    for (Incidents.Event event : history.setting().figures().incidents().events()) {
      if (event.times() > 1) {
        double expected = during(calm, event).size() * event.times();
        int asked = during(history, event).size();

        double deviation = StrictMath.sqrt(expected * (1 + event.times()));
        assertThat((double) asked).as(event.id()).isCloseTo(expected, within(4 * deviation + 1));
      }
    }
  }

  @Test
  void withoutFormsFewGetTheirRebateAtOnce() {
    var history = Histories.full("greenleaf", .2);
    var event = event(history, "form-f12-out");

    var asks = during(history, event);

    long atOnce = asks.stream().filter(ask -> ask.answer().outcome() == Outcome.Y).count();
    assertThat(asks).isNotEmpty();
    assertThat((double) atOnce)
        .isCloseTo(.10 * asks.size(), within(3 * StrictMath.sqrt(.09 * asks.size()) + 1));
  }

  @Test
  void nobodyCanCounterAScreenWithoutTheReturnTransaction() {
    var history = Histories.full("rondo");

    assertThat(during(history, event(history, "no-return-transaction")))
        .isNotEmpty()
        .noneMatch(ask -> ask.answer().outcome() == Outcome.Y);
  }

  @Test
  void someTyresOfTheBatchAreRecalledFromTheDayOfTheRecallAndNoOthers() {
    var history = Histories.full("rondo");
    var recalled =
        history.asks().all().stream()
            .filter(ask -> ask.matter().facts().text("recalled").equals("yes"))
            .toList();

    assertThat(recalled)
        .isNotEmpty()
        .allMatch(ask -> !ask.at().toLocalDate().isBefore(LocalDate.of(2025, 9, 15)))
        .allMatch(ask -> ask.matter().facts().text("article").equals("Alta 205/55 R16"));
    int asked = during(history, event(history, "partial-recall")).size();
    assertThat((double) recalled.size())
        .isCloseTo(.6 * asked, within(4 * StrictMath.sqrt(.24 * asked) + 1));
  }

  @Test
  void scannerCompensationRisesOnTheDayOfTheLaw() {
    var kind = Histories.full("greenleaf").setting().figures().asks().kind("A6");
    var facts = Facts.NONE.with("region", "QC").with("overBy", "0.2");

    assertThat(kind.costOfYes(17, facts, LocalDate.of(2025, 5, 6))).isCloseTo(13.40, within(1e-9));
    assertThat(kind.costOfYes(17, facts, LocalDate.of(2025, 5, 7))).isCloseTo(18.40, within(1e-9));
    assertThat(kind.costOfYes(17, facts.with("region", "ON"), LocalDate.of(2025, 5, 7)))
        .isCloseTo(13.40, within(1e-9));
  }

  @Test
  void fourBagsTookEightMinutes() {
    var history = Histories.full("greenleaf");

    var planted = labelled(history, "four-bags-eight-minutes");

    assertThat(planted).hasSize(1);
    var ask = planted.getFirst();
    assertThat(ask.at()).isEqualTo("2026-05-16T10:34:00");
    assertThat(ask.answer().who()).isEqualTo("0101");
    assertThat(ask.matter().amount()).isEqualTo(8);
    assertThat(ask.answer().waitedMinutes()).isEqualTo(8);
    assertThat(ask.truth().owed()).isTrue();
    assertThat(ask.answer().promises()).hasSize(1);
  }

  @Test
  void vidalWasRefusedForAtMostAFractionOfWhatItBuys() {
    var history = Histories.full("rondo");

    var ask = labelled(history, "vidal-odd-tyre").getFirst();

    assertThat(ask.customerId()).isEqualTo("KF-01");
    assertThat(ask.answer().outcome()).isEqualTo(Outcome.N);
    assertThat(ask.answer().waitedMinutes()).isEqualTo(2 * 24 * 60);
    var kind = history.setting().figures().asks().kind("B2");
    double today =
        kind.costOfYes(
            412, ask.matter().facts().with("monthsInStock", "54"), LocalDate.of(2026, 11, 2));
    assertThat(today).isCloseTo(105, within(1.0));
  }

  private static List<Ask> labelled(History history, String label) {
    return history.asks().all().stream().filter(ask -> ask.truth().label().equals(label)).toList();
  }

  private static Incidents.Event event(History history, String id) {
    return history.setting().figures().incidents().events().stream()
        .filter(event -> event.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the usual asks on which an event bears, in a history with or without it. */
  private static List<Ask> during(History history, Incidents.Event event) {
    return history.asks().all().stream()
        .filter(ask -> event.fits(ask.kind().id(), ask.at().toLocalDate(), ask.matter().place()))
        .filter(ask -> event.where().holds(ask.matter().facts()))
        .filter(ask -> ask.truth().label().isEmpty() || ask.truth().label().equals("abuse"))
        .toList();
  }
}
