/**
 * A decision table in a normal form of its own, independent of DMN's syntax: columns with their
 * codings, rows of cells, outputs and a hit policy. Start with {@link
 * leeway.engine.table.model.Table}; what it answers is in {@code leeway.engine.table}.
 */
@NullMarked
package leeway.engine.table.model;

import org.jspecify.annotations.NullMarked;
