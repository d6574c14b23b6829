package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.TreeMap;

/**
 * A signed statement that at an instant the chain had this head. Kept outside the database by named
 * people, it shows every change to what stood before it, also one by somebody who could hash the
 * whole chain anew.
 */
public record Checkpoint(Receipt head, Instant madeAt, String keyId, String signature) {

  private static final String ALGORITHM = "ed25519";

  /** A checkpoint of this head, signed. {@code madeAt} has whole microseconds. */
  public static Checkpoint sign(Receipt head, Instant madeAt, SigningKey key) {
    String keyId = key.verification().id();
    return new Checkpoint(head, madeAt, keyId, key.sign(statement(head, madeAt, keyId)));
  }

  /** Whether this key signed exactly this statement. */
  public boolean isSignedBy(VerificationKey key) {
    return key.id().equals(keyId) && key.verifies(statement(head, madeAt, keyId), signature);
  }

  /** One line of canonical JSON: the signed statement and its signature. */
  public String text() {
    return CanonicalJson.text(withSignature(fields(head, madeAt, keyId), signature));
  }

  /**
   * The checkpoint of its text; throws IllegalArgumentException on any other. Says nothing on who
   * signed it.
   */
  public static Checkpoint parse(String text) {
    var fields = new Fields(CanonicalJson.read(text.getBytes(UTF_8)));
    String algorithm = fields.text("algorithm");
    if (!algorithm.equals(ALGORITHM)) {
      throw new IllegalArgumentException(
          "algorithm must be " + ALGORITHM + ", got `" + algorithm + "`");
    }
    var checkpoint =
        new Checkpoint(
            Receipt.parse(fields.text("head")),
            fields.instant("madeAt"),
            fields.text("key"),
            fields.text("signature"));
    fields.expectNoOthers();
    return checkpoint;
  }

  private static String statement(Receipt head, Instant madeAt, String keyId) {
    return CanonicalJson.text(new JsonValue.Struct(fields(head, madeAt, keyId)));
  }

  private static TreeMap<String, JsonValue> fields(Receipt head, Instant madeAt, String keyId) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("algorithm", JsonValue.of(ALGORITHM));
    fields.put("head", JsonValue.of(head.toString()));
    fields.put("key", JsonValue.of(keyId));
    fields.put("madeAt", JsonValue.of(Entry.instantText(madeAt)));
    return fields;
  }

  private static JsonValue.Struct withSignature(
      TreeMap<String, JsonValue> fields, String signature) {
    fields.put("signature", JsonValue.of(signature));
    return new JsonValue.Struct(fields);
  }
}
