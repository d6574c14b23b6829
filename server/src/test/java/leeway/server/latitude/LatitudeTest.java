package leeway.server.latitude;

import static leeway.server.journal.JournalFixture.ANNA;
import static leeway.server.journal.JournalFixture.CAD;
import static leeway.server.journal.JournalFixture.ZONE;
import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leeway.policy.RoleId;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.SubjectId;
import leeway.server.platform.TestDatabase;
import leeway.worth.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LatitudeTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private static JournalFixture fixture;
  private static Latitude latitude;
  private static Switches switches;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
    latitude = new Latitude(fixture.journal, fixture.books);
    switches = new Switches(fixture.journal, fixture.books);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void showsWhatIsLeftAsItIsDrawn() {
    latitude.publish(Map.of("cashier", bounds(25_00, 100_00)), ANNA);
    List<SubjectId> about =
        List.of(fixture.subjects.of("customer", "roy"), fixture.subjects.of("order", "W-1"));
    var drawer = new Drawer(Drawer.Kind.PERSON, "anna");

    fixture.journal.post(
        anAct(20_00).about(about).with(aDraw("anna", 20_00, Consequence.Overrun.STOPS)));

    var drawn = amounts(20_00, 20_00);
    assertThat(latitude.drawn(drawer, about, CAD, ZONE)).isEqualTo(new Drawn(drawn, drawn, drawn));
    assertThat(latitude.drawn(drawer, List.of(), CAD, ZONE))
        .isEqualTo(new Drawn(Amounts.none(CAD), drawn, drawn));
    assertThat(latitude.drawn(new Drawer(Drawer.Kind.PERSON, "bo"), about, CAD, ZONE))
        .isEqualTo(new Drawn(drawn, Amounts.none(CAD), Amounts.none(CAD)));
    assertThat(latitude.goodwill(about, CAD, Duration.ofDays(365)))
        .isEqualTo(new Money(20_00, CAD));
    assertThat(latitude.goodwill(List.of(), CAD, Duration.ofDays(7))).isEqualTo(Money.zero(CAD));
  }

  @Test
  void journalsABoundOnlyWhereItChanges() {
    latitude.publish(Map.of("guard", bounds(15_00, 45_00)), ANNA);
    long before = entries();

    latitude.publish(Map.of("guard", bounds(15_00, 45_00)), ANNA);
    assertThat(entries()).isEqualTo(before);

    latitude.publish(Map.of("guard", bounds(15_00, 30_00)), ANNA);
    latitude.publish(Map.of("guard", bounds(15_00, 45_00)), ANNA);
    assertThat(entries()).isEqualTo(before + 2);
  }

  @Test
  void stopsEveryActThatRestedOnASwitchNotThrown() {
    var rule = new Switch.OfRule("GL-03");
    Map<String, String> premises =
        Switches.premises(List.of(new Switch.Everything(), rule), switches.guardrails());
    assertThat(switches.thrown(List.of(rule))).isEmpty();

    switches.throwSwitch(rule, "receipt ring", ANNA, request());

    assertThat(switches.thrown(List.of(new Switch.Everything(), rule))).containsExactly(rule);
    assertThat(fixture.journal.post(anAct(1).whileFlags(premises)))
        .isInstanceOf(Outcome.Stopped.class);
    switches.lift(rule, "over", ANNA, request());
    assertThat(fixture.journal.post(anAct(1).whileFlags(premises)))
        .isInstanceOf(Outcome.Posted.class);
  }

  @Test
  void stopsEveryActThatRestedOnOtherGuardrails() {
    Map<String, String> premises = Switches.premises(List.of(), switches.guardrails());

    switches.publishGuardrails("version 2", ANNA, request());

    assertThat(switches.guardrails()).isEqualTo("version 2");
    assertThat(fixture.journal.post(anAct(1).whileFlags(premises)))
        .isInstanceOf(Outcome.Stopped.class);
  }

  private static long entries() {
    return database.jdbc().sql("select count(*) from journal_entry").query(Long.class).single();
  }

  private static Bounds bounds(long act, long day) {
    return new Bounds(
        amounts(act, 6 * act),
        amounts(day, 6 * day),
        amounts(10 * day, 60 * day),
        Set.of("credit"),
        Money.zero(CAD),
        new Bounds.Rest(new RoleId("manager"), 4));
  }

  private static Amounts amounts(long cost, long face) {
    return new Amounts(new Money(cost, CAD), new Money(face, CAD));
  }
}
