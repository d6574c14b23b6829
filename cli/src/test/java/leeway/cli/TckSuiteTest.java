package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TckSuiteTest {

  @Test
  void everyCasePasses() throws IOException {
    var results = TckSuite.run(SharedData.folder("dmn-tck"));

    assertThat(results).hasSizeGreaterThan(2_800);
    assertThat(results)
        .filteredOn(it -> it.verdict() == TckResult.Verdict.FAILED)
        .extracting(TckResult::line)
        .isEmpty();
  }
}
