package leeway.dayzero.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  @ParameterizedTest
  @CsvSource({
    "YEAR_FIRST, 2026-05-16 10:34:05, 2026-05-16T10:34:05",
    "YEAR_FIRST, 2026/05/16, 2026-05-16T00:00",
    "DAY_FIRST, 16/05/2026 10:34, 2026-05-16T10:34",
    "DAY_FIRST, 16.05.26 10h34, 2026-05-16T10:34",
    "DAY_FIRST, 03/04/2026, 2026-04-03T00:00",
    "MONTH_FIRST, 03/04/2026, 2026-03-04T00:00",
    "MONTH_FIRST, 5/16/2026 1:05 PM, 2026-05-16T13:05",
    "MONTH_FIRST, 5/16/2026 12:05 a.m., 2026-05-16T00:05",
  })
  void readsAWallTime(Times.Order order, String text, String expected) {
    assertThat(new Times(order, TORONTO).wallTime(text)).hasValue(LocalDateTime.parse(expected));
  }

  @Test
  void tellsATimeWithAnOffsetInTheCompanysZone() {
    var times = new Times(Times.Order.YEAR_FIRST, TORONTO);

    assertThat(times.wallTime("2026-05-16T14:34:00Z"))
        .hasValue(LocalDateTime.of(2026, 5, 16, 10, 34));
    assertThat(times.wallTime("2026-05-16 16:34:00.123+02:00"))
        .hasValue(LocalDateTime.of(2026, 5, 16, 10, 34));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "32/01/2026", "2026-02-30", "=NOW()", "10:34"})
  void takesNothingElseForATime(String text) {
    assertThat(new Times(Times.Order.DAY_FIRST, TORONTO).wallTime(text)).isEmpty();
  }

  @Test
  void decidesTheOrderOfDayAndMonthFromTheRows() {
    assertThat(profile("03/04/2026", "04/25/2026").order()).isEqualTo(Times.Order.MONTH_FIRST);
    assertThat(profile("03/04/2026", "25/04/2026").order()).isEqualTo(Times.Order.DAY_FIRST);
    assertThat(profile("03/04/2026", "25/04/2026").isOrderCertain()).isTrue();
    assertThat(profile("03/04/2026", "05/06/2026").isOrderCertain()).isFalse();
  }

  private static Profile profile(String... cells) {
    var profile = new Profile();
    List.of(cells).forEach(profile::add);
    return profile;
  }
}
