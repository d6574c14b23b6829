package leeway.server.desk.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.worth.Money;
import tools.jackson.databind.JsonNode;

/** Facts as they come in JSON. Money, {@code {minorUnits, currency}}, becomes its major units. */
final class JsonFacts {
  private static final int PLACES_MAX = 64;

  private JsonFacts() {}

  static Value value(JsonNode json, String pointer) {
    return switch (json.getNodeType()) {
      case STRING -> Values.text(Requests.whole(pointer, json.stringValue()));
      case BOOLEAN -> Values.bool(json.booleanValue());
      case NUMBER -> number(json.decimalValue(), pointer);
      case ARRAY -> {
        var items = new ArrayList<Value>();
        for (JsonNode item : json) {
          items.add(value(item, pointer + "/" + items.size()));
        }
        yield Values.list(items);
      }
      case OBJECT -> object(json, pointer);
      case NULL, MISSING, BINARY, POJO -> Values.NULL;
    };
  }

  private static Value object(JsonNode json, String pointer) {
    if (json.size() == 2 && json.path("minorUnits").isIntegralNumber()) {
      return money(json, pointer);
    }
    var entries = new LinkedHashMap<String, Value>();
    for (var field : json.properties()) {
      entries.put(
          Requests.whole(pointer, field.getKey()),
          value(field.getValue(), pointer + "/" + field.getKey()));
    }
    return Value.Context.of(entries);
  }

  private static Value money(JsonNode json, String pointer) {
    try {
      var currency = Currency.getInstance(json.path("currency").asString(""));
      return number(new Money(json.path("minorUnits").longValue(), currency).decimal(), pointer);
    } catch (RuntimeException _) {
      throw Requests.invalid(pointer, "is an amount in minor units and its currency");
    }
  }

  private static Value number(BigDecimal number, String pointer) {
    if (Math.abs((long) number.scale()) > PLACES_MAX || number.precision() > PLACES_MAX) {
      throw new ProblemException(ProblemCode.VALUE_TOO_LARGE, "A number is too long.")
          .at(pointer, "has at most " + PLACES_MAX + " places");
    }
    return new Value.Num(number);
  }
}
