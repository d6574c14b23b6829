package leeway.server.journal.writer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;

/**
 * What the commit adds to a draft that it lets pass: the lines that it draws or gives back, the
 * money that a correction posts back, which bounds a deed is beyond, and what comes out of slices.
 */
record Accepted(
    List<DrawLine> lines,
    List<Consequence.MoneyLine> moneyBack,
    List<String> beyond,
    List<SliceUse> sliceUses) {

  Accepted {
    lines = List.copyOf(lines);
    moneyBack = List.copyOf(moneyBack);
    beyond = List.copyOf(beyond);
    sliceUses = List.copyOf(sliceUses);
  }

  Outcome.Fit fit() {
    return beyond.isEmpty() ? Outcome.Fit.WITHIN : Outcome.Fit.BEYOND;
  }

  /** The whole body of the entry. */
  JsonValue.Struct body(Draft draft) {
    var body = new TreeMap<>(draft.body());
    put(body, "beyond", beyond.stream().map(JsonValue::of).toList());
    put(body, "draws", lines.stream().map(DrawLine::json).toList());
    put(body, "sliceUses", sliceUses.stream().map(SliceUse::json).toList());
    put(body, "moneyBack", moneyBack.stream().map(Accepted::json).toList());
    return new JsonValue.Struct(body);
  }

  private static JsonValue json(Consequence.MoneyLine line) {
    return JsonValue.Struct.of(
        Map.of(
            "account", JsonValue.of(line.account()),
            "amount", Part.plain(line.amount()).value(),
            "code", JsonValue.of(line.code())));
  }

  private static void put(
      TreeMap<String, JsonValue> body, String name, List<? extends JsonValue> items) {
    if (!items.isEmpty()) {
      body.put(name, JsonValue.of(items));
    }
  }
}
