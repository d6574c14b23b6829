/**
 * Tills that people share: an administrator enrols a device, people switch at it by badge and PIN.
 * A PIN belongs to one badge at one till, and five tries; only associates switch, for twelve hours
 * at most. Start with {@code SwitchPerson}.
 */
@NamedInterface("till")
@NullMarked
package leeway.server.people.till;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
