package leeway.policy;

import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Estimate;
import leeway.policy.weighing.Weighing;
import leeway.worth.Exposure;

/** How a weighing is written as JSON. */
final class WeighingJson {

  private WeighingJson() {}

  static JsonValue of(Weighing.Weighed weighed) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("cost", cost(weighed.yes()));
    fields.put("costOfNo", AssessmentJson.money(weighed.costOfNo()));
    fields.put("advice", JsonValue.of(weighed.counsel().code()));
    fields.put("reason", JsonValue.of(weighed.reason()));
    fields.put("instead", AssessmentJson.array(weighed.instead(), WeighingJson::lesser));
    fields.put("firstFact", JsonValue.of(weighed.firstFact()));
    fields.put("estimates", AssessmentJson.array(weighed.estimates(), WeighingJson::estimate));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue cost(Exposure exposure) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("cash", AssessmentJson.money(exposure.flow().cash()));
    fields.put("goodsOut", AssessmentJson.money(exposure.flow().goodsOut()));
    fields.put("goodsBack", AssessmentJson.money(exposure.flow().goodsBack()));
    fields.put("handling", AssessmentJson.money(exposure.handling()));
    fields.put("total", AssessmentJson.money(exposure.total()));
    var others = new TreeMap<String, JsonValue>();
    exposure
        .borneByOthers()
        .forEach((payer, share) -> others.put(payer.code(), AssessmentJson.money(share)));
    fields.put("borneBy", new JsonValue.Struct(others));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue lesser(Weighing.Lesser lesser) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("concession", JsonValue.of(lesser.concession()));
    fields.put("cost", AssessmentJson.money(lesser.cost()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue estimate(Estimate estimate) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("of", JsonValue.of(estimate.what().code()));
    fields.put("low", JsonValue.of(estimate.low()));
    fields.put("high", JsonValue.of(estimate.high()));
    fields.put("source", JsonValue.of(estimate.source()));
    fields.put("since", JsonValue.of(estimate.since().toString()));
    return new JsonValue.Struct(fields);
  }
}
