/**
 * The rulebook in force: found when the server starts, with its bounds put in force by a named
 * person, and followed on every node; its versions by their files' bytes; and the register of what
 * no rule covered. Start reading at {@link leeway.server.rulebook.RulebookInForce}.
 */
@NullMarked
package leeway.server.rulebook;

import org.jspecify.annotations.NullMarked;
