@NullMarked
package leeway.server;

import org.jspecify.annotations.NullMarked;
