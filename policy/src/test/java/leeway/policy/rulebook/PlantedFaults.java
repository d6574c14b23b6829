package leeway.policy.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * Faults to be planted in the retail sample, five of each of twelve kinds. {@code find} is replaced
 * once in the file by {@code with}, in which § marks the spot where the problem has to be told.
 */
final class PlantedFaults {

  /** One fault. */
  record Fault(String kind, String file, String find, String with) {}

  private static final String FACTS = "facts.yaml";
  private static final String PEOPLE = "people.yaml";
  private static final String CANCEL = "rules/cancel-order.dmn";
  private static final String ITEMS = "rules/change-items.dmn";
  private static final String PAYMENT = "rules/change-payment.dmn";
  private static final String RETURN = "rules/return-items.dmn";
  private static final String HAND_OVER = "rules/hand-over.dmn";

  private PlantedFaults() {}

  static List<Fault> all() {
    var all = new ArrayList<Fault>();
    all.addAll(duplicateKeys());
    all.addAll(unknownKeys());
    all.addAll(unknownWords());
    all.addAll(brokenFormulas());
    all.addAll(unknownNames());
    all.addAll(unknownFactsOfKinds());
    all.addAll(brokenXml());
    all.addAll(factsThatAreNotPlain());
    all.addAll(cellsThatAreNone());
    all.addAll(unknownCodes());
    all.addAll(rowsThatNeverWin());
    all.addAll(wrongWordsOnRules());
    return List.copyOf(all);
  }

  private static List<Fault> duplicateKeys() {
    var kind = "duplicate key";
    return List.of(
        new Fault(kind, FACTS, "    type: code\n", "    type: code\n    §type: text\n"),
        new Fault(
            kind, FACTS, "    paid: orderTotal\n", "    paid: orderTotal\n    §paid: itemsTotal\n"),
        new Fault(kind, FACTS, "  id: case_id\n", "  id: case_id\n  §id: request\n"),
        new Fault(kind, PEOPLE, "hourlyRate: 30.00\n", "hourlyRate: 30.00\n§hourlyRate: 31.00\n"),
        new Fault(kind, "rulebook.yaml", "name: Retail\n", "name: Retail\n§name: Shop\n"));
  }

  private static List<Fault> unknownKeys() {
    var kind = "unknown key";
    return List.of(
        new Fault(kind, FACTS, "    couldDiffer: true", "    §couldDifer: true"),
        new Fault(kind, FACTS, "  otherwise: other\n", "  otherwise: other\n  §when: true\n"),
        new Fault(kind, FACTS, "    paid: orderTotal", "    §payed: orderTotal"),
        new Fault(kind, PEOPLE, "      faceTimes: 6", "      §facetimes: 6"),
        new Fault(kind, "rulebook.yaml", "zone:", "zone: UTC\n§time-zone:"));
  }

  private static List<Fault> unknownWords() {
    var kind = "unknown word";
    return List.of(
        new Fault(kind, FACTS, "type: text", "type: §string"),
        new Fault(kind, FACTS, "type: money", "type: §amount"),
        new Fault(kind, FACTS, "privacy: direct", "privacy: §secret"),
        new Fault(kind, FACTS, "source: looked-up", "source: §database"),
        new Fault(kind, FACTS, "shape: object", "shape: §table"));
  }

  private static List<Fault> brokenFormulas() {
    var kind = "broken formula";
    return List.of(
        new Fault(kind, FACTS, "derived: kind != \"other\"", "derived: kind != §!= \"other\""),
        new Fault(kind, FACTS, "if orderStatus = null then null", "if orderStatus = null §, null"),
        new Fault(kind, FACTS, "amount: itemsTotal", "amount: §itemsTotal itemIds"),
        new Fault(
            kind,
            FACTS,
            "max(0, orderTotal - giftCardBalance)",
            "max(0, orderTotal §/* giftCardBalance)"),
        new Fault(
            kind,
            FACTS,
            "rows: \"{key: key, document: document}\"",
            "rows: \"{key: key, document: document§]\""));
  }

  private static List<Fault> unknownNames() {
    var kind = "unknown name";
    return List.of(
        new Fault(kind, FACTS, "then ownerId = customerId", "then §ownerID = customerId"),
        new Fault(kind, FACTS, "max(0, priceDifference -", "max(0, §priceDifferenz -"),
        new Fault(
            kind, FACTS, "orderStatus: facts.order_status", "orderStatus: §fact.order_status"),
        new Fault(kind, FACTS, "orderStatus: order.status", "orderStatus: §orders.status"),
        new Fault(kind, FACTS, "giftCardBalance + amount", "giftCardBalance + §amounts"));
  }

  private static List<Fault> unknownFactsOfKinds() {
    var kind = "unknown fact of a kind";
    return List.of(
        new Fault(
            kind,
            FACTS,
            "facts: [customerId, orderId, newAddress]",
            "facts: [customerId, §order, newAddress]"),
        new Fault(
            kind, FACTS, "required: [customerId, profilePart]", "required: [customerId, §part]"),
        new Fault(kind, FACTS, "required: [customerId]\n", "required: [§client]\n"),
        new Fault(
            kind,
            FACTS,
            "facts: [customerId, ownerId, orderId]",
            "facts: [§customer, ownerId, orderId]"),
        new Fault(
            kind,
            FACTS,
            "  facts:\n    customerId: facts.requester_id",
            "  facts:\n    customer: §facts.requester_id"));
  }

  private static List<Fault> brokenXml() {
    var kind = "broken XML";
    return List.of(
        new Fault(kind, CANCEL, "</decisionTable>", "</§decisiontable>"),
        new Fault(
            kind, ITEMS, "<decisionTable hitPolicy=\"FIRST\">", "<decisionTable hitPolicy=§FIRST>"),
        new Fault(kind, RETURN, "</inputData>", "</§inputdata>"),
        new Fault(kind, HAND_OVER, "<text>\"lead\"</text>", "<text>\"lead\"</§test>"),
        new Fault(kind, PAYMENT, "</informationRequirement>", "</§information>"));
  }

  private static List<Fault> factsThatAreNotPlain() {
    return List.of(
        notPlain(CANCEL, "ownMatter", "customerId"),
        notPlain(ITEMS, "sameProduct", "orderItems"),
        notPlain(RETURN, "itemsTotal", "itemIds"),
        notPlain(PAYMENT, "otherMethod", "paymentMethodId"),
        notPlain(HAND_OVER, "inScope", "newAddress"));
  }

  /** An input that is another fact. */
  private static Fault notPlain(String file, String fact, String other) {
    var input = "name=\"%s\">\n    <variable name=\"%s\"";
    return new Fault(
        "fact that is not plain",
        file,
        input.formatted(fact, fact),
        input.formatted("§" + other, other));
  }

  private static List<Fault> cellsThatAreNone() {
    var kind = "cell that is none";
    return List.of(
        new Fault(kind, PAYMENT, "<text>&lt;= 0</text>", "<text>&lt;= 0§)</text>"),
        new Fault(kind, ITEMS, "<text>&lt;= 0</text>", "<text>&lt;= §&lt;= 0</text>"),
        new Fault(
            kind,
            CANCEL,
            "<text>not(\"items-modified\")</text>",
            "<text>not(\"items-modified\"§]</text>"),
        new Fault(
            kind, RETURN, "<text>\"delivered\"</text>", "<text>\"delivered\" §\"pending\"</text>"),
        new Fault(kind, CANCEL, "<text>orderTotal</text>", "<text>§orderTotal orderTotal</text>"));
  }

  private static List<Fault> unknownCodes() {
    var kind = "unknown code";
    return List.of(
        new Fault(kind, CANCEL, "<text>not(\"items-modified\")", "<text>not(§\"items-modifed\")"),
        new Fault(
            kind,
            CANCEL,
            "<text>\"no-longer-needed\", \"ordered",
            "<text>\"no-longer-needed\", §\"bought"),
        new Fault(kind, RETURN, "<text>\"delivered\"", "<text>§\"Delivered\""),
        new Fault(kind, ITEMS, "<text>\"pending\", \"items", "<text>§\"pendng\", \"items"),
        new Fault(kind, "rules/change-profile.dmn", "<text>\"address\"", "<text>§\"adress\""));
  }

  private static List<Fault> rowsThatNeverWin() {
    var kind = "row that never wins";
    return List.of(
        unreachable(kind, CANCEL, 6, 6),
        unreachable(kind, ITEMS, 7, 4),
        unreachable(kind, RETURN, 3, 5),
        unreachable(kind, PAYMENT, 5, 4),
        unreachable(kind, HAND_OVER, 2, 5));
  }

  /** One more row after the last, which accepts everything already. */
  private static Fault unreachable(String kind, String file, int inputs, int outputs) {
    var row =
        "      §<rule>\n"
            + "        <inputEntry><text>-</text></inputEntry>\n".repeat(inputs)
            + "        <outputEntry><text>false</text></outputEntry>\n"
            + "        <outputEntry><text>\"\"</text></outputEntry>\n"
            + "        <outputEntry><text>0</text></outputEntry>\n"
            + "        <outputEntry><text>\"\"</text></outputEntry>\n".repeat(outputs - 3)
            + "      </rule>\n";
    return new Fault(kind, file, "    </decisionTable>", row + "    </decisionTable>");
  }

  private static List<Fault> wrongWordsOnRules() {
    var kind = "wrong word on a rule";
    return List.of(
        new Fault(kind, CANCEL, "<leeway:basis>contract", "<leeway:basis>§contrakt"),
        new Fault(kind, ITEMS, "<leeway:counts>today", "<leeway:counts>§tomorrow"),
        new Fault(kind, RETURN, "<leeway:kinds>return-items", "<leeway:kinds>§return-item"),
        new Fault(kind, PAYMENT, "<leeway:reviewBy>2027-01-31", "<leeway:reviewBy>§2027-02-30"),
        new Fault(
            kind,
            HAND_OVER,
            "<leeway:weight>",
            "§<leeway:wait>x</leeway:wait>\n      <leeway:weight>"));
  }
}
