package leeway.server.rulebook.page;

import java.util.List;

/**
 * How far each may go, and what is stopped.
 *
 * @param maySet whether whoever reads may change a bound or throw a switch
 */
public record BoundsView(
    List<RoleRow> roles,
    List<Stopped> stopped,
    boolean maySet,
    String mistake,
    String idempotencyKey) {
  public BoundsView {
    roles = List.copyOf(roles);
    stopped = List.copyOf(stopped);
  }

  /** A role with its people. */
  public record RoleRow(String title, String bounds, List<PersonRow> persons) {
    public RoleRow {
      persons = List.copyOf(persons);
    }
  }

  /** A person or machine, with the bound in force and who set it when. */
  public record PersonRow(
      String id,
      String name,
      String bounds,
      String setBy,
      boolean maySet,
      String perAct,
      String perDay,
      String perWeek,
      String idempotencyKey) {}

  /** A switch that is thrown. */
  public record Stopped(
      String what, String why, String scope, String target, String idempotencyKey) {}
}
