package leeway.server.desk.api;

import java.nio.charset.StandardCharsets;
import leeway.policy.journal.Digest;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.IdempotencyKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names a request by its key and by all that it says: who, where, and the body as it was read. */
@Component
public final class Keyed {
  private final JsonMapper json;

  Keyed(JsonMapper json) {
    this.json = json;
  }

  public Request request(String key, Caller caller, String path, Object body) {
    var checked = new IdempotencyKey(key);
    String who =
        switch (caller) {
          case Caller.Person person -> "person/" + person.person();
          case Caller.Machine machine -> "machine/" + machine.person();
        };
    String said = who + "\n" + path + "\n" + json.writeValueAsString(body);
    return new Request(checked, Digest.of(said.getBytes(StandardCharsets.UTF_8)));
  }
}
