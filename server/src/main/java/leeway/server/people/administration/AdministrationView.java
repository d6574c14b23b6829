package leeway.server.people.administration;

import java.util.List;

/**
 * Accounts and tokens as an administrator sees them.
 *
 * @param invite the person of the rulebook whom the form to invite names already; blank for none
 * @param idempotencyKey for the forms of this page
 */
public record AdministrationView(
    List<AccountRow> accounts,
    List<TokenRow> tokens,
    List<String> roles,
    List<String> scopes,
    String invite,
    String idempotencyKey,
    Notice notice) {

  public AdministrationView {
    accounts = List.copyOf(accounts);
    tokens = List.copyOf(tokens);
    roles = List.copyOf(roles);
    scopes = List.copyOf(scopes);
  }

  /** An account; the role is the key of its text. */
  public record AccountRow(String id, String login, String person, String role, boolean isActive) {}

  /** A token, without its secret. */
  public record TokenRow(
      String id, String label, String person, String scopes, String until, boolean isActive) {}

  /**
   * What came of the last form: mistakes, the secret of a new token, or who was invited and the
   * link to hand over; blank where nothing of it.
   */
  public record Notice(List<String> mistakes, String secret, String invited, String link) {
    static final Notice NONE = new Notice(List.of(), "", "", "");

    public Notice {
      mistakes = List.copyOf(mistakes);
    }

    /** Never the secret. */
    @Override
    public String toString() {
      return "Notice" + mistakes;
    }
  }
}
