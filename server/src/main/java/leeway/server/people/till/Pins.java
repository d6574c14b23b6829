package leeway.server.people.till;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import leeway.server.people.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/*
 * What is kept of a PIN is an HMAC under the till's secret, which only the device knows: six digits could be tried out from any other
 * hash within seconds, and this one is worth nothing without the device. A try is counted by the statement that reads the hash, before
 * anything is compared, so that parallel tries cannot slip through.
 */

/** The PINs of badges at tills, each good for five wrong tries. */
@Component
final class Pins {
  static final int TRIES_MAX = 5;

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");
  private static final String RUNS = "01234567890 09876543210";

  private final JdbcClient jdbc;

  Pins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a PIN is asked for: a till by its secret, and a badge. */
  record Place(Till till, Secret secret, Badge badge) {}

  /** Whether a text may be a PIN: six digits, neither all the same nor in a row. */
  static boolean isFit(String pin) {
    return FORM.matcher(pin).matches() && !RUNS.contains(pin) && pin.chars().distinct().count() > 1;
  }

  /** How many tries are left for the PIN of this place; empty where there is none yet. */
  Optional<Integer> triesLeft(Place place) {
    return jdbc.sql("select tries from till_pin where till_id = :till and badge_id = :badge")
        .param("till", place.till().id())
        .param("badge", place.badge().id())
        .query((row, _) -> TRIES_MAX - row.getInt("tries"))
        .optional();
  }

  /** Puts a PIN in the place of the last one, with all its tries. */
  void set(Place place, String pin) {
    jdbc.sql(
            """
            insert into till_pin (till_id, badge_id, pin_hash, tries)
            values (:till, :badge, :hash, 0)
            on conflict (till_id, badge_id) do update set pin_hash = excluded.pin_hash, tries = 0
            """)
        .param("till", place.till().id())
        .param("badge", place.badge().id())
        .param("hash", hash(place, pin))
        .update();
  }

  /**
   * Whether this is the PIN of the place; counts the try, and refuses every one after the fifth.
   */
  boolean matches(Place place, String pin) {
    boolean isRight =
        jdbc.sql(
                """
                update till_pin
                set tries = tries + 1
                where till_id = :till and badge_id = :badge and tries < :max
                returning pin_hash
                """)
            .param("till", place.till().id())
            .param("badge", place.badge().id())
            .param("max", TRIES_MAX)
            .query((row, _) -> row.getBytes("pin_hash"))
            .optional()
            .filter(hash -> MessageDigest.isEqual(hash, hash(place, pin)))
            .isPresent();
    if (isRight) {
      jdbc.sql("update till_pin set tries = 0 where till_id = :till and badge_id = :badge")
          .param("till", place.till().id())
          .param("badge", place.badge().id())
          .update();
    }
    return isRight;
  }

  private static byte[] hash(Place place, String pin) {
    UUID badge = place.badge().id();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = place.secret().text().getBytes(StandardCharsets.US_ASCII);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String said = "leeway till pin 1\n" + badge + "\n" + pin;
      return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
