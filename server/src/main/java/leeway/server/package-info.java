/**
 * The service: what associates, reviewers and machines reach over HTTP. Each package below is named
 * for what the business does, and uses another only through its public types.
 *
 * <p>Start with {@link leeway.server.LeewayServer}.
 */
@NullMarked
package leeway.server;

import org.jspecify.annotations.NullMarked;
