package leeway.server.people.signin;

/**
 * What the page of one's own account shows: the name, the key of the role's text, and that of a
 * mistake or nothing.
 *
 * @param administers whether this person says who may enter
 * @param mayHaveBadge whether this person may work at tills that people share
 */
public record AccountView(
    String login,
    String role,
    boolean administers,
    boolean mayHaveBadge,
    String mistake,
    String company) {}
