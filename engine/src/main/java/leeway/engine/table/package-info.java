/**
 * Decision tables in a normal form of their own, independent of DMN's syntax, and what they answer:
 * plainly interpreted ({@link leeway.engine.table.TableInterpreter}, the reference) or compiled to
 * bit masks ({@link leeway.engine.table.CompiledTable}), with every condition that was not met and
 * by how much. Start with {@link leeway.engine.table.Table}, then {@code CompiledTable}.
 */
@NullMarked
package leeway.engine.table;

import org.jspecify.annotations.NullMarked;
