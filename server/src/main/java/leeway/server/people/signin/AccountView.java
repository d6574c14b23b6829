package leeway.server.people.signin;

/**
 * What the page of one's own account shows: the name, the key of the role's text, and that of a
 * mistake or nothing.
 *
 * @param administers whether this person says who may enter
 */
public record AccountView(
    String login, String role, boolean administers, String mistake, String company) {}
