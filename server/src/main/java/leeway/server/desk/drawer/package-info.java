/**
 * The drawer at close of day: what the record says left it, by what it was given as, against what
 * was counted. Start reading at {@code DrawerPage}.
 */
@NullMarked
package leeway.server.desk.drawer;

import org.jspecify.annotations.NullMarked;
