package leeway.server.people;

import java.util.UUID;

/** Identifies a machine's token; no secret. */
public record TokenId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
