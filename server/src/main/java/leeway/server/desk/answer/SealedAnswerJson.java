package leeway.server.desk.answer;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leeway.policy.AssessmentReader;
import leeway.policy.Fact;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.JsonValue;
import leeway.server.customers.RecordVersion;

/** Sealed answers as bytes and back; only what {@link #write} wrote can be read. */
final class SealedAnswerJson {
  private SealedAnswerJson() {}

  static byte[] write(SealedAnswer answer) {
    var facts = new TreeMap<String, JsonValue>();
    answer.situation().known().forEach((name, fact) -> facts.put(name, fact(fact)));
    return CanonicalJson.bytes(
        JsonValue.Struct.of(
            Map.of(
                "actor", JsonValue.of(answer.actor()),
                "ask", JsonValue.of(answer.ask()),
                "assessment", answer.assessment().toJson(),
                "facts", new JsonValue.Struct(facts),
                "language", JsonValue.of(answer.language().toLanguageTag()),
                "matter", JsonValue.of(answer.matter()),
                "records",
                    JsonValue.of(answer.records().stream().map(SealedAnswerJson::record).toList()),
                "validUntil", JsonValue.of(answer.validUntil().toString()))));
  }

  static SealedAnswer read(byte[] bytes) {
    var fields = struct(CanonicalJson.read(bytes)).fields();
    var facts = new TreeMap<String, Fact.Known>();
    struct(field(fields, "facts")).fields().forEach((name, fact) -> facts.put(name, fact(fact)));
    return new SealedAnswer(
        text(fields, "ask"),
        text(fields, "actor"),
        Instant.parse(text(fields, "validUntil")),
        text(fields, "matter"),
        Locale.forLanguageTag(text(fields, "language")),
        AssessmentReader.read(field(fields, "assessment")),
        new Situation(facts),
        array(field(fields, "records")).items().stream().map(SealedAnswerJson::record).toList());
  }

  private static JsonValue fact(Fact.Known fact) {
    return JsonValue.Struct.of(
        Map.of(
            "source", JsonValue.of(fact.source().code()), "value", ValueJson.write(fact.value())));
  }

  private static Fact.Known fact(JsonValue json) {
    var fields = struct(json).fields();
    var source = Source.of(text(fields, "source")).orElseThrow();
    return new Fact.Known(ValueJson.read(field(fields, "value")), source);
  }

  private static JsonValue record(RecordVersion record) {
    return JsonValue.Struct.of(
        Map.of(
            "collection", JsonValue.of(record.collection()),
            "key", JsonValue.of(record.key()),
            "version", JsonValue.of(record.version())));
  }

  private static RecordVersion record(JsonValue json) {
    var fields = struct(json).fields();
    if (field(fields, "version") instanceof JsonValue.Whole(var version)) {
      return new RecordVersion(text(fields, "collection"), text(fields, "key"), version);
    }
    throw new IllegalArgumentException("a version is a whole number");
  }

  private static String text(Map<String, JsonValue> fields, String name) {
    if (field(fields, name) instanceof JsonValue.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("`" + name + "` is a text");
  }

  private static JsonValue field(Map<String, JsonValue> fields, String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("`" + name + "` is missing");
    }
    return value;
  }

  private static JsonValue.Struct struct(JsonValue json) {
    if (json instanceof JsonValue.Struct struct) {
      return struct;
    }
    throw new IllegalArgumentException("an object is expected");
  }

  private static JsonValue.Array array(JsonValue json) {
    if (json instanceof JsonValue.Array array) {
      return array;
    }
    throw new IllegalArgumentException("a list is expected");
  }
}
