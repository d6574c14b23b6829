@NullMarked
package leeway.cli;

import org.jspecify.annotations.NullMarked;
