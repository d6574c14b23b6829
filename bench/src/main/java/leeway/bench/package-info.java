/**
 * Benchmarks of the engine with its peers beside it in the same run, on the same inputs, after all
 * have given the same answers. Start with {@link leeway.bench.Bench}, which runs them, and {@link
 * leeway.bench.TableGenerator}, which makes what they run on.
 */
@NullMarked
package leeway.bench;

import org.jspecify.annotations.NullMarked;
