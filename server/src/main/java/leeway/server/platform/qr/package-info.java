/**
 * Codes that a phone's camera or a scanner at the till reads, drawn into pages without a picture
 * file. Start reading at {@link leeway.server.platform.qr.QrCode}.
 */
@NamedInterface("qr")
@NullMarked
package leeway.server.platform.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
