/**
 * Links by which somebody sets a password without knowing the last one: an invitation, or one that
 * was forgotten. A link works once, for a while, and only its hash is kept. Start with {@code
 * SendLink}, then {@code PasswordPage}.
 */
@NamedInterface("link")
@NullMarked
package leeway.server.people.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
