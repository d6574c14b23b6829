@NullMarked
package leeway.policy;

import org.jspecify.annotations.NullMarked;
