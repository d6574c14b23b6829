package leeway.server.desk;

import java.nio.charset.StandardCharsets;
import leeway.policy.journal.Digest;
import leeway.server.journal.IdempotencyKey;
import leeway.server.journal.Request;
import leeway.server.people.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names a request by its key and by all that it says: who, where, and the body as it was read. */
@Component
final class Keyed {
  private final JsonMapper json;

  Keyed(JsonMapper json) {
    this.json = json;
  }

  Request request(String key, Caller caller, String path, Object body) {
    var checked = new leeway.server.platform.IdempotencyKey(key);
    String who =
        switch (caller) {
          case Caller.Person person -> "person/" + person.person();
          case Caller.Machine machine -> "machine/" + machine.person();
        };
    String said = who + "\n" + path + "\n" + json.writeValueAsString(body);
    return new Request(
        new IdempotencyKey(checked.value()), Digest.of(said.getBytes(StandardCharsets.UTF_8)));
  }
}
