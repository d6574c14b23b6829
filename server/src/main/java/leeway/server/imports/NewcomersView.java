package leeway.server.imports;

import java.util.List;

/**
 * Who waits to be taken in.
 *
 * @param mayDecide whether whoever looks may take somebody in
 */
public record NewcomersView(List<Row> rows, List<RoleOption> roles, boolean mayDecide) {
  public NewcomersView {
    rows = List.copyOf(rows);
    roles = List.copyOf(roles);
  }

  /**
   * Somebody who waits.
   *
   * @param wanted what the file says of them, or blank
   * @param role the role of the rulebook that the file seems to mean; blank for none
   * @param isOwn whether whoever looks brought them, and so does not decide
   */
  public record Row(
      String id, String name, String wanted, String role, String by, boolean isOwn, String key) {}

  /** A role of the rulebook, and how far it goes alone. */
  public record RoleOption(String id, String title, String bounds) {}
}
