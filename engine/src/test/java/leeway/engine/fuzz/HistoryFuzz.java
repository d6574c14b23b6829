package leeway.engine.fuzz;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import leeway.engine.history.HistoryReader;
import leeway.engine.history.HistoryWriter;
import leeway.engine.history.MalformedHistory;

/** Any bytes as a month of history; their checksum is made right, so that they are looked at. */
public final class HistoryFuzz {

  private HistoryFuzz() {}

  /** Throws where the bytes are neither malformed nor written again as they were read. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    byte[] file =
        ByteBuffer.allocate(bytes.length + Integer.BYTES)
            .put(bytes)
            .putInt((int) checksum.getValue())
            .array();
    try {
      HistoryWriter.write(HistoryReader.read(file));
    } catch (MalformedHistory e) {
      if (e.getMessage() == null) {
        throw new AssertionError("a malformed file needs a message", e);
      }
    }
  }
}
