package leeway.server.people;

import java.util.UUID;

/** Identifies an account; no secret. */
public record AccountId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
