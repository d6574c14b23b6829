package leeway.policy.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One entry of the journal: what happened, who did it, when it was recorded (UTC, microseconds),
 * and the hash of the entry before. Its {@link #bytes} are the very bytes that are stored and
 * hashed. Sequence numbers are gapless over the whole chain; the epoch says which life of the
 * database wrote it.
 */
public record Entry(
    int epoch,
    long seq,
    Digest previous,
    Instant recordedAt,
    Origin origin,
    String kind,
    JsonValue.Struct body) {

  /**
   * The kind of the entry that begins the chain and, after a restore or failover, each new epoch.
   */
  public static final String EPOCH_OPENED = "epoch-opened";

  /** The only algorithm tag that is read or written. */
  public static final String ALGORITHM = "sha-256";

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public Entry {
    if (epoch < 1 || seq < 1) {
      throw new IllegalArgumentException("epoch and seq start at 1, got " + epoch + " and " + seq);
    }
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(
          "a kind is kebab-case of at most 40 characters, got `" + kind + "`");
    }
    if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("recordedAt has whole microseconds, got " + recordedAt);
    }
  }

  /** The instant as entries write it: UTC, always six decimals. */
  public static String instantText(Instant instant) {
    return MICROSECONDS.format(instant);
  }

  /**
   * The body of the entry that begins a chain: the chain's own name, random so that no two chains
   * begin alike.
   */
  public static JsonValue.Struct genesis(String chain) {
    return JsonValue.Struct.of(Map.of("chain", JsonValue.of(chain)));
  }

  /**
   * The body of the entry that opens a later epoch: the last head that is known, also one that a
   * restore has lost.
   */
  public static JsonValue.Struct opening(Receipt lastKnown) {
    return JsonValue.Struct.of(Map.of("lastKnown", JsonValue.of(lastKnown.toString())));
  }

  /** The canonical bytes: what is stored, hashed and exported. */
  public byte[] bytes() {
    return CanonicalJson.bytes(
        JsonValue.Struct.of(
            Map.of(
                "actor", JsonValue.of(origin.actor()),
                "algorithm", JsonValue.of(ALGORITHM),
                "body", body,
                "epoch", JsonValue.of(epoch),
                "key", JsonValue.of(origin.key().hex()),
                "kind", JsonValue.of(kind),
                "previous", JsonValue.of(previous.hex()),
                "recordedAt", JsonValue.of(instantText(recordedAt)),
                "request", JsonValue.of(origin.request().hex()),
                "seq", JsonValue.of(seq))));
  }

  /** The hash of {@link #bytes}. */
  public Digest hash() {
    return Digest.of(bytes());
  }

  /** What the person keeps: this entry's place and hash. */
  public Receipt receipt() {
    return new Receipt(epoch, seq, hash());
  }

  /**
   * The entry of these bytes; throws IllegalArgumentException on any that {@link #bytes} would not
   * have written.
   */
  public static Entry read(byte[] bytes) {
    var fields = new Fields(CanonicalJson.read(bytes));
    String algorithm = fields.text("algorithm");
    if (!algorithm.equals(ALGORITHM)) {
      throw new IllegalArgumentException(
          "algorithm must be " + ALGORITHM + ", got `" + algorithm + "`");
    }
    var origin =
        new Origin(
            fields.text("actor"),
            new Digest(fields.text("key")),
            new Digest(fields.text("request")));
    var entry =
        new Entry(
            Math.toIntExact(fields.whole("epoch")),
            fields.whole("seq"),
            new Digest(fields.text("previous")),
            fields.instant("recordedAt"),
            origin,
            fields.text("kind"),
            fields.struct("body"));
    fields.expectNoOthers();
    return entry;
  }
}
