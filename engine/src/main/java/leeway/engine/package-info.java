@NullMarked
package leeway.engine;

import org.jspecify.annotations.NullMarked;
