package leeway.server.people.link;

/**
 * Where a link leads: whose password it sets, and the text of what was wrong, or an empty one.
 *
 * @param link its secret, which the form sends back
 */
public record PasswordView(String login, String link, String mistake) {
  /** Never the link. */
  @Override
  public String toString() {
    return "password of " + login;
  }
}
