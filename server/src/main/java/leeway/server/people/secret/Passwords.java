package leeway.server.people.secret;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (m = 19456 KiB, t = 2, p = 1: OWASP's figures), two at once, so
 * that a flood of sign-ins cannot take the heap: each takes 19 MiB and about a tenth of a second.
 */
@Component
public final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final Duration WAIT_MAX = Duration.ofSeconds(10);

  private final Argon2PasswordEncoder argon =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore running = new Semaphore(AT_ONCE, true);
  private final String nobodysHash = argon.encode(Secret.fresh().text());

  /** Returns a PHC string, which names the algorithm and its figures. */
  public String hash(String password) {
    return limited(() -> String.valueOf(argon.encode(password)));
  }

  public boolean matches(String password, String hash) {
    return limited(() -> argon.matches(password, hash));
  }

  /**
   * Takes as long as {@link #matches} where there is no account, so that the time tells nobody who
   * has one.
   */
  public void matchNobody(String password) {
    matches(password, nobodysHash);
  }

  /** Whether the hash was made with lesser figures than today's. */
  public boolean isOutdated(String hash) {
    return argon.upgradeEncoding(hash);
  }

  private <T> T limited(java.util.function.Supplier<T> work) {
    try {
      if (!running.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      running.release();
    }
  }

  private static ProblemException busy() {
    return new ProblemException(ProblemCode.UNAVAILABLE, "Too many are signing in just now.")
        .retryAfter(WAIT_MAX);
  }
}
