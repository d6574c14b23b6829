/**
 * What a decision table answers: plainly interpreted ({@link leeway.engine.table.TableInterpreter},
 * the reference) or compiled to bit masks ({@link leeway.engine.table.CompiledTable}), with every
 * condition that was not met and by how much. Start with {@code CompiledTable}; the table itself is
 * in {@code leeway.engine.table.model}.
 */
@NullMarked
package leeway.engine.table;

import org.jspecify.annotations.NullMarked;
