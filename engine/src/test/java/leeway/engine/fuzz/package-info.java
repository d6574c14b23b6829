/**
 * Targets for fuzzing: what comes from outside must be answered with a value or a problem, whatever
 * it is. Each has a method {@code fuzzerTestOneInput} that Jazzer calls ({@code mvn -Pfuzz}, see
 * {@code CONTRIBUTING.md}); {@link leeway.engine.fuzz.FuzzTargetsTest} tries each on changed seeds
 * in every build. Start reading at {@link leeway.engine.fuzz.FeelFuzz}.
 */
@NullMarked
package leeway.engine.fuzz;

import org.jspecify.annotations.NullMarked;
