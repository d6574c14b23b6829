package leeway.server.people;

import java.nio.charset.StandardCharsets;
import leeway.policy.journal.Digest;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.IdempotencyKey;
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
    return request(checked, who, path, body);
  }

  /**
   * Names a request by its key, where and what, and not by who sent it: nobody can find out by
   * trying all names.
   */
  public Request anonymous(String key, String path, Object body) {
    return request(new IdempotencyKey(key), "nobody", path, body);
  }

  private Request request(IdempotencyKey key, String who, String path, Object body) {
    String said = who + "\n" + path + "\n" + json.writeValueAsString(body);
    return new Request(key, Digest.of(said.getBytes(StandardCharsets.UTF_8)));
  }
}
