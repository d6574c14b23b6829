package leeway.server.platform.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive inside our jar. */
record PostgresBinaries(Path folder) {
  /**
   * Names the unpacked folder, so that a new version of the binaries is unpacked beside the old
   * one.
   */
  private static final String VERSION = "18.6.0";

  /**
   * Unpacks into a subfolder of {@code parent} unless that was done before; safe against being cut
   * short.
   */
  static PostgresBinaries unpackInto(Path parent) {
    Path target = parent.resolve("postgresql-" + VERSION);
    if (Files.isDirectory(target)) {
      return new PostgresBinaries(target);
    }
    try {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "unpacking-");
      unpack(unfinished);
      moveOrKeep(unfinished, target);
      return new PostgresBinaries(target);
    } catch (IOException e) {
      throw new PostgresFailure(target + ": cannot unpack PostgreSQL here; is the disk full?", e);
    }
  }

  Path initdb() {
    return folder.resolve("bin/initdb");
  }

  Path postgres() {
    return folder.resolve("bin/postgres");
  }

  private static void moveOrKeep(Path unfinished, Path target) throws IOException {
    try {
      Files.move(unfinished, target, ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) { // otherwise another process was faster, which is as good
        throw e;
      }
    }
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = openArchive();
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("entry `" + entry.getName() + "` leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(path.getParent());
      Files.copy(content, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream openArchive() {
    String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new PostgresFailure(
          "no embedded PostgreSQL for this system (`"
              + name
              + "`); name one of your own with --database-url");
    }
    return archive;
  }

  static String archiveName(String system, String processor) {
    String arch = processor.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + arch + ".txz";
  }
}
