/**
 * Decision models in DMN 1.5: read from XML with every problem at its place, evaluated, and
 * explained row by row. A model keeps what other namespaces add to it, with places. Start reading
 * at {@link leeway.engine.dmn.DmnReader}, then {@link leeway.engine.dmn.Model} and {@link
 * leeway.engine.dmn.TableTrace}.
 */
@NullMarked
package leeway.engine.dmn;

import org.jspecify.annotations.NullMarked;
