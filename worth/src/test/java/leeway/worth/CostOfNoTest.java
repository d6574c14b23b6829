package leeway.worth;

import static leeway.worth.WorthFixtures.cad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class CostOfNoTest {
  private static final Floor FLOOR = new Floor(cad(15));

  @Test
  void theQueueCountsMinutesTimesPeopleTimesTheRate() {
    var queue = CostOfNo.queue(new BigDecimal("8"), 6, cad("0.30"), FLOOR);

    assertThat(queue).isEqualTo(cad("14.40"));
    assertThat(new CostOfNo(cad(4), cad(3), queue).total()).isEqualTo(cad("21.40"));
  }

  @Test
  void theQueueCountsAtMostTheFloor() {
    assertThat(CostOfNo.queue(new BigDecimal("9E+999999"), 6, cad("0.30"), FLOOR))
        .isEqualTo(cad(15));
  }

  @Test
  void refusesFewerThanNobody() {
    assertThatThrownBy(() -> CostOfNo.queue(BigDecimal.ONE, -1, cad("0.30"), FLOOR))
        .hasMessage("minutes and people must be zero or more, got 1 and -1");
  }
}
