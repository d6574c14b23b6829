/**
 * The rulebook as customers read it, with the spirit beside each rule, and the register of what no
 * rule covers. Start reading at {@code RulesPage}.
 */
@NullMarked
package leeway.server.rulebook.page;

import org.jspecify.annotations.NullMarked;
