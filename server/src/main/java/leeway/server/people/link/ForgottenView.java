package leeway.server.people.link;

/** Where somebody asks for a link, and whether they just did; both look the same for every name. */
public record ForgottenView(String name, boolean isAsked) {}
