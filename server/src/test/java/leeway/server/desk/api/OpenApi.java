package leeway.server.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface as it is written down: its operations, their examples and schemas. */
final class OpenApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;

  OpenApi() {
    try (InputStream file = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
      var settings = LoadSettings.builder().setLabel("openapi.yaml").build();
      document = JSON.valueToTree(new Load(settings).loadFromInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operation: {@code POST /asks/{id}/acts}. */
  record Operation(String method, String path, JsonNode json) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (List.of("get", "post", "delete").contains(method.getKey())) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(java.util.Locale.ROOT),
                  path.getKey(),
                  method.getValue()));
        }
      }
    }
    return operations;
  }

  Operation operation(String method, String path) {
    return operations().stream()
        .filter(it -> it.toString().equals(method + " " + path))
        .findFirst()
        .orElseThrow();
  }

  /** The schema of what an operation answers with this status. */
  JsonNode answer(String method, String path, int status) {
    return operation(method, path)
        .json()
        .path("responses")
        .path(Integer.toString(status))
        .at("/content/application~1json/schema");
  }

  JsonNode request(Operation operation) {
    return operation.json().at("/requestBody/content/application~1json");
  }

  JsonNode problem() {
    return document.at("/components/schemas/Problem");
  }

  /** What of a value is not as the schema says, by its JSON pointer. */
  List<String> mistakes(JsonNode schema, JsonNode value) {
    var mistakes = new ArrayList<String>();
    check(schema, value, "", mistakes);
    return mistakes;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    if (schema.has("$ref")) {
      check(document.at(schema.path("$ref").asString().substring(1)), value, at, mistakes);
      return;
    }
    schema.path("allOf").forEach(part -> check(part, value, at, mistakes));
    String type = schema.path("type").asString("");
    if (!type.isEmpty() && !isOf(type, value)) {
      mistakes.add(at + " is no " + type + ": " + value);
      return;
    }
    var values = schema.path("enum");
    if (values.isArray() && values.valueStream().noneMatch(value::equals)) {
      mistakes.add(at + " is none of " + values + ": " + value);
    }
    if (value.isString()
        && schema.has("pattern")
        && !value.asString().matches(schema.path("pattern").asString())) {
      mistakes.add(at + " does not match " + schema.path("pattern"));
    }
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asString())) {
        mistakes.add(at + "/" + required.asString() + " is missing");
      }
    }
    if (value.isObject()) {
      fields(schema, value, at, mistakes);
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.get(i), at + "/" + i, mistakes);
      }
    }
  }

  private void fields(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      var property = schema.path("properties").path(field.getKey());
      var others = schema.path("additionalProperties");
      if (!property.isMissingNode()) {
        check(property, field.getValue(), at + "/" + field.getKey(), mistakes);
      } else if (others.isObject()) {
        check(others, field.getValue(), at + "/" + field.getKey(), mistakes);
      } else if (others.isBoolean() && !others.booleanValue()) {
        mistakes.add(at + "/" + field.getKey() + " is not known");
      }
    }
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> false;
    };
  }
}
