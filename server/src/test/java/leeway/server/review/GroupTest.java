package leeway.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;

class GroupTest {

  @Test
  void goesFromTheFirstToTheLastThatHappenedInWhateverOrderTheyWereTold() {
    var groups =
        Group.of(
            List.of(
                told(1, "2026-11-21T10:00:00Z"),
                told(2, "2026-11-14T10:00:00Z"),
                told(3, "2026-11-18T10:00:00Z")));

    assertThat(groups)
        .singleElement()
        .satisfies(
            group ->
                assertThat(Stream.of(group.firstAt(), group.lastAt()))
                    .containsExactly(
                        Instant.parse("2026-11-14T10:00:00Z"),
                        Instant.parse("2026-11-21T10:00:00Z")));
  }

  private static Case told(long seq, String happenedAt) {
    var amount = new Money(12_00, Currency.getInstance("CAD"));
    return new Case(
        seq,
        "joanne",
        Instant.parse(happenedAt),
        "A17",
        "",
        "till-key",
        amount,
        Case.Reach.INSIDE,
        1);
  }
}
