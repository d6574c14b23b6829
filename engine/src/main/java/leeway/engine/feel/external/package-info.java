/**
 * The Java methods that an external function may name (DMN 1.5, 10.3.2.13.3): a closed table of
 * pure functions, each written out here. Nothing is looked up in a class or loaded by name, so a
 * rule that comes from outside reaches nothing else. Start reading at {@link
 * leeway.engine.feel.external.JavaMethods}.
 */
@NullMarked
package leeway.engine.feel.external;

import org.jspecify.annotations.NullMarked;
