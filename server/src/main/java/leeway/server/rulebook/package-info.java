/**
 * The rulebook in force: read from its folder when the server starts, with its bounds put in force
 * by a named person; what kinds of request it knows, and the register of what no rule covered.
 * Start reading at {@link leeway.server.rulebook.RulebookInForce}.
 */
@NullMarked
package leeway.server.rulebook;

import org.jspecify.annotations.NullMarked;
