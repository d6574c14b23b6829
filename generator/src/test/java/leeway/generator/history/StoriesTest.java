package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leeway.generator.figures.Incidents;
import leeway.generator.history.Histories.History;
import leeway.generator.world.Customer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void everyStoryHasItsAsksAtAnyScale(String company) {
    var history = Histories.full(company);
    for (Incidents.Story story : history.setting().figures().incidents().stories()) {
      int expected =
          StrictMath.max(story.least(), (int) StrictMath.round(story.asks() * Histories.SCALE));
      assertThat(labelled(history, story.label())).as(story.label()).hasSize(expected);
    }
  }

  @Test
  @Tag("nightly")
  void receiptRingIsSixPeopleWithFourBatteriesInThreeStores() {
    var ring = labelled(Histories.full("greenleaf", 1), "receipt-ring");

    assertThat(ring).hasSize(23);
    assertThat(ring.stream().map(Ask::customerId).distinct()).hasSize(6);
    assertThat(ring.stream().map(ask -> ask.matter().facts().text("serial")).distinct())
        .hasSizeBetween(3, 4);
    assertThat(ring.stream().map(ask -> ask.matter().place()).distinct()).hasSize(3);
    assertThat(ring).allMatch(ask -> ask.at().getYear() == 2026 && ask.at().getMonthValue() == 10);
  }

  @Test
  void cashierGivesToThreeFriendsOnSundaysAfterThree() {
    var gifts = labelled(Histories.full("greenleaf"), "cashier-and-friends");

    assertThat(gifts.stream().map(Ask::customerId).distinct()).hasSize(3);
    assertThat(gifts)
        .allMatch(ask -> ask.answer().who().equals("0412"))
        .allMatch(ask -> ask.at().getDayOfWeek() == DayOfWeek.SUNDAY && ask.at().getHour() >= 15)
        .allMatch(ask -> ask.matter().amount() >= 22 && ask.matter().amount() <= 25);
  }

  @Test
  void stickerIsUsedOnlyWhileItsOwnerIsOffTheRota() {
    var history = Histories.full("greenleaf");
    var manager =
        history.world().staff().people().stream()
            .filter(person -> person.number().equals("0032"))
            .findFirst()
            .orElseThrow();

    assertThat(labelled(history, "sticker-code-harmless"))
        .allMatch(ask -> ask.answer().decidedBy().equals("0032"))
        .noneMatch(ask -> history.world().rota().isOnDuty(manager, ask.at()));
  }

  @Test
  void honestRepeatersStandBesideTheDishonestOnes() {
    var history = Histories.full("greenleaf");

    var honest = labelled(history, "honest-repeater");
    var dishonest = labelled(history, "damage-serial-dishonest");

    assertThat(customers(honest)).hasSizeBetween(3, 7);
    assertThat(customers(dishonest)).hasSizeBetween(3, 4);
    assertThat(honest).allMatch(ask -> ask.truth().owed());
    assertThat(dishonest).noneMatch(ask -> ask.truth().owed());
  }

  @Test
  @Tag("nightly")
  void honestOutliersAskMoreThanTheirPeersByTheirRoads() {
    var history = Histories.full("rondo", 1);

    assertThat(timesPeers(history, "D3-001", "B11")).isBetween(1.8, 3.4);
    assertThat(timesPeers(history, "D2-002", "B5")).isBetween(1.3, 2.5);
    assertThat(timesPeers(history, "D2-087", "B5")).isBetween(2.6, 4.2);
  }

  @Test
  void honestOutliersAreLabelledAsSuchAndOthersAreNot() {
    var history = Histories.full("rondo");

    var honest = labelled(history, "honest-outlier");

    assertThat(customers(honest)).containsExactlyInAnyOrder("D3-001", "D2-002");
  }

  /** Returns a dealer's asks of a kind for each tyre it buys, over those of its whole class. */
  private static double timesPeers(History history, String dealer, String kind) {
    var customer = history.world().population().find(dealer).orElseThrow();
    var peers = history.world().population().members(customer.segment());
    double tyres = peers.stream().mapToDouble(Customer::purchasesPerYear).sum();
    var asks = history.asks().all().stream().filter(ask -> ask.kind().id().equals(kind)).toList();
    double own =
        asks.stream().filter(ask -> ask.customerId().equals(dealer)).count()
            / customer.purchasesPerYear();
    double all = asks.stream().filter(ask -> isOf(customer, ask)).count() / tyres;
    return own / all;
  }

  private static boolean isOf(Customer peer, Ask ask) {
    return ask.asker() instanceof Ask.Asker.Known(Customer customer)
        && customer.segment().equals(peer.segment());
  }

  private static Set<String> customers(List<Ask> asks) {
    return asks.stream().map(Ask::customerId).collect(Collectors.toSet());
  }

  private static List<Ask> labelled(History history, String label) {
    return history.asks().all().stream().filter(ask -> ask.truth().label().equals(label)).toList();
  }
}
