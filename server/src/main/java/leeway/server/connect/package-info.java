/**
 * What leaves for other systems after the commit: messages that entries brought about lie in the
 * outbox and go by mail, and so do letters that are no part of the record. Start reading at {@link
 * leeway.server.connect.Outbox}.
 */
@NullMarked
package leeway.server.connect;

import org.jspecify.annotations.NullMarked;
