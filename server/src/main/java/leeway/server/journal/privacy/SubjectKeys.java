package leeway.server.journal.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of subjects, in a table of their own. Ids are 32 random hexadecimal digits. */
public final class SubjectKeys {

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final SecureRandom random = new SecureRandom();

  /** Keys in this database, wrapped by this key. */
  public SubjectKeys(JdbcClient jdbc, MasterKey master) {
    this.jdbc = jdbc;
    this.master = master;
  }

  /** The id of the subject with this reference, made where there is none. */
  public String idOf(String kind, String reference) {
    String hash = master.reference(kind, reference);
    return find(hash).orElseGet(() -> make(hash, newId(), Optional.empty()));
  }

  /**
   * The same for a subject that is forgotten together with another, as an order is with its
   * customer.
   */
  public String idOf(String kind, String reference, String owner) {
    String hash = master.reference(kind, reference);
    return find(hash).orElseGet(() -> make(hash, newId(), Optional.of(owner)));
  }

  /** A new subject that nothing refers to: the key of a single entry. */
  public String single() {
    String id = newId();
    return make("single/" + id, id, Optional.empty());
  }

  /**
   * The secret of a subject; empty where it was forgotten. Throws IllegalStateException under
   * another master key.
   */
  public Optional<SubjectSecret> secret(String id) {
    return jdbc.sql("select wrapped_key from subject where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(wrapped -> new SubjectSecret(unwrap(id, wrapped)));
  }

  /** Destroys the keys of a subject and of all that is forgotten with it. */
  public void forget(String id) {
    jdbc.sql("delete from subject where id = :id").param("id", id).update();
  }

  private byte[] unwrap(String id, byte[] wrapped) {
    return master
        .unwrap(wrapped, id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "subject keys are wrapped by another master key than " + master.id()));
  }

  private Optional<String> find(String hash) {
    return jdbc.sql("select id from subject where reference = :reference")
        .param("reference", hash)
        .query(String.class)
        .optional();
  }

  private String make(String hash, String id, Optional<String> owner) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    jdbc.sql(
            """
            insert into subject (id, reference, belongs_to, master_key, wrapped_key)
            values (:id, :reference, :owner, :masterKey, :wrapped)
            on conflict (reference) do nothing
            """)
        .param("id", id)
        .param("reference", hash)
        .param("owner", owner.orElse(id))
        .param("masterKey", master.id())
        .param("wrapped", master.wrap(secret, id))
        .update();
    return find(hash)
        .orElseThrow(() -> new IllegalStateException("a subject was forgotten while it was made"));
  }

  private String newId() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
