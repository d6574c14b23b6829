/**
 * The two doors over HTTP, as {@code openapi.yaml} has them: bodies in, JSON out. Start reading at
 * {@code AsksApi}, then {@link leeway.server.desk.api.Requests}.
 */
@NullMarked
package leeway.server.desk.api;

import org.jspecify.annotations.NullMarked;
