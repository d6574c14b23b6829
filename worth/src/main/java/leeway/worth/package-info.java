@NullMarked
package leeway.worth;

import org.jspecify.annotations.NullMarked;
