package leeway.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Counsel;
import leeway.policy.weighing.Estimate;
import leeway.policy.weighing.Weighing;
import leeway.worth.Exposure;
import leeway.worth.Flow;
import leeway.worth.Money;
import leeway.worth.Payer;

/** Reads the weighing that {@link WeighingJson} wrote. */
final class WeighingReader {

  private WeighingReader() {}

  static Weighing read(JsonValue json) {
    var it = AssessmentReader.of(json);
    return new Weighing.Weighed(
        exposure(AssessmentReader.of(it.field("cost"))),
        it.money("costOfNo"),
        AssessmentReader.coded(Counsel.values(), Counsel::code, it.text("advice")),
        it.text("reason"),
        it.list("instead", WeighingReader::lesser),
        it.text("firstFact"),
        it.list("estimates", WeighingReader::estimate));
  }

  private static Exposure exposure(AssessmentReader it) {
    var shares = AssessmentReader.of(it.field("borneBy"));
    var borneBy = new TreeMap<Payer, Money>();
    for (var payer : Payer.values()) {
      Optional<JsonValue> share = shares.optional(payer.code());
      if (share.isPresent()) {
        borneBy.put(payer, shares.money(payer.code()));
      }
    }
    var flow = new Flow(it.money("cash"), it.money("goodsOut"), it.money("goodsBack"));
    return new Exposure(flow, it.money("handling"), borneBy);
  }

  private static Weighing.Lesser lesser(JsonValue json) {
    var it = AssessmentReader.of(json);
    return new Weighing.Lesser(it.text("concession"), it.money("cost"));
  }

  private static Estimate estimate(JsonValue json) {
    var it = AssessmentReader.of(json);
    return new Estimate(
        AssessmentReader.coded(Estimate.What.values(), Estimate.What::code, it.text("of")),
        it.text("low"),
        it.text("high"),
        it.text("source"),
        LocalDate.parse(it.text("since")));
  }
}
