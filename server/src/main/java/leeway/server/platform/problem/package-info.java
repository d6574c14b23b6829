/**
 * What is wrong with a request, by code: thrown wherever it is found, told in one form by {@code
 * leeway.server.platform.Problems}. Start with {@link
 * leeway.server.platform.problem.ProblemException}.
 */
@NullMarked
@NamedInterface("problem")
package leeway.server.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
