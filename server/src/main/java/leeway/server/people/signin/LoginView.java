package leeway.server.people.signin;

/**
 * What the sign-in page shows: the values to keep, a message or an empty text, and whether the
 * cookie goes in clear.
 */
public record LoginView(
    String name, String next, String message, boolean plainCookie, boolean company) {}
