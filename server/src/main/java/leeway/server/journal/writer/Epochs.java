package leeway.server.journal.writer;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Origin;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Author;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries that begin the chain and each epoch. They are the service's own: nobody asked for
 * them, so their keys are random.
 */
public final class Epochs {

  private final Chain chain;
  private final SecureRandom random = new SecureRandom();

  public Epochs(JdbcClient jdbc) {
    chain = new Chain(jdbc);
  }

  /** The entry that begins the chain, named at random so that no two chains begin alike. */
  Chain.Written genesis(Head head, Instant now) {
    return Chain.Written.of(
        head.opening(now, origin(), Entry.genesis(HexFormat.of().formatHex(bytes(16)))));
  }

  /** Writes the entry that opens the next epoch, within the caller's transaction. */
  public Receipt open(Receipt lastKnown) {
    Chain.Locked locked = chain.lock();
    JsonValue.Struct body = Entry.opening(lastKnown);
    Chain.Written written = Chain.Written.of(locked.head().opening(locked.now(), origin(), body));
    chain.insert(List.of(written));
    chain.moveHead(Head.after(written.entry(), written.hash()));
    return new Receipt(written.entry().epoch(), written.entry().seq(), written.hash());
  }

  private Origin origin() {
    return new Origin(Author.service("epoch").actor(), Digest.of(bytes(32)), Digest.NOTHING);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
