/**
 * Who may enter, and as whom. Everything that other capabilities use is here: start with {@link
 * leeway.server.people.Caller}, which they get as a handler's argument. The ways in stand behind
 * it: {@code secret} and {@code account} at the bottom, {@code signin} and {@code till} for people
 * and {@code token} for machines above, {@code oidc} for the company's provider, {@code link} for
 * whoever has no password yet, then {@code administration}, and {@code gate} with the table of who
 * may call what.
 */
@NullMarked
package leeway.server.people;

import org.jspecify.annotations.NullMarked;
