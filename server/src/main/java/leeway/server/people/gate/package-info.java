/**
 * The table of who may call what, for the whole server, and the guards in front of it. Start with
 * {@code SecurityConfiguration}.
 */
@NullMarked
package leeway.server.people.gate;

import org.jspecify.annotations.NullMarked;
