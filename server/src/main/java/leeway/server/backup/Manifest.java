package leeway.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;

/** The hash of each entry of a backup, as canonical JSON. */
record Manifest(SortedMap<String, Digest> hashes) {

  Manifest {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  byte[] bytes() {
    var fields = new TreeMap<String, JsonValue>();
    hashes.forEach((name, hash) -> fields.put(name, JsonValue.of(hash.hex())));
    return CanonicalJson.bytes(new JsonValue.Struct(fields));
  }

  /**
   * The manifest of a zip, after every entry was held against it. Throws IllegalArgumentException
   * where one differs or is missing.
   */
  static Manifest verified(ZipFile zip) throws IOException {
    ZipEntry own = entry(zip, Backup.MANIFEST);
    var hashes = new TreeMap<String, Digest>();
    try (InputStream in = zip.getInputStream(own)) {
      if (!(CanonicalJson.read(in.readNBytes(CanonicalJson.BYTES_MAX))
          instanceof JsonValue.Struct(var fields))) {
        throw new IllegalArgumentException(zip.getName() + ": the manifest must be an object");
      }
      for (var field : fields.entrySet()) {
        Digest actual = hash(zip, entry(zip, field.getKey()));
        if (!field.getValue().equals(JsonValue.of(actual.hex()))) {
          throw new IllegalArgumentException(
              zip.getName()
                  + ": `"
                  + field.getKey()
                  + "` is not what its manifest says; take another backup");
        }
        hashes.put(field.getKey(), actual);
      }
    }
    return new Manifest(hashes);
  }

  static ZipEntry entry(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          zip.getName() + ": must hold `" + name + "`; this is no backup, or not a whole one");
    }
    return entry;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static Digest hash(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = new DigestInputStream(zip.getInputStream(entry), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return new Digest(HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }
  }
}
