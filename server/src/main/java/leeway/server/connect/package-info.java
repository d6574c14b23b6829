/**
 * What leaves for other systems after the commit: messages that entries brought about lie in the
 * outbox and go by mail. Start reading at {@link leeway.server.connect.Outbox}.
 */
@NullMarked
package leeway.server.connect;

import org.jspecify.annotations.NullMarked;
