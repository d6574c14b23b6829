package leeway.server.journal.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.function.Supplier;

/** A file with one secret in it that only the service may read (mode 0600). */
public final class SecretFile {

  private SecretFile() {}

  /** The secret in this file, which is made where it is absent. */
  public static String readOrMake(Path file, Supplier<String> secret) {
    try {
      if (!Files.exists(file)) {
        make(file, secret.get());
      }
      return Files.readString(file, US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot read or make this secret", e);
    }
  }

  private static void make(Path file, String secret) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options =
        EnumSet.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    try (var channel = Files.newByteChannel(file, options, mode)) {
      channel.write(US_ASCII.encode(secret + "\n"));
    } catch (FileAlreadyExistsException e) {
      // another process made it just now
    }
  }
}
