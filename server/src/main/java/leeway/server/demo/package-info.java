/**
 * The history of a sample company, brought in when {@code demo} starts for the first time: each ask
 * is answered by the product's own rulebook as of its day, and what was done then becomes an entry
 * of the journal that says when it happened and that it was imported. Nothing here decides
 * anything. Start reading at {@link leeway.server.demo.LoadHistory}.
 */
@NullMarked
package leeway.server.demo;

import org.jspecify.annotations.NullMarked;
