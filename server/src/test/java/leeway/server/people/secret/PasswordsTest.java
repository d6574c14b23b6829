package leeway.server.people.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void areKeptAsArgon2idWithTheirFigures() {
    String hash = passwords.hash("seven quiet otters");

    assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
    assertThat(passwords.matches("seven quiet otters", hash)).isTrue();
    assertThat(passwords.matches("seven quiet otter", hash)).isFalse();
  }

  @Test
  void areNotCutShort() {
    String hash = passwords.hash("x".repeat(100) + "1");

    assertThat(passwords.matches("x".repeat(100) + "2", hash)).isFalse();
  }

  @Test
  void areHashedAnewWhereTheFiguresWereLess() {
    String old = new Argon2PasswordEncoder(16, 32, 1, 7_168, 1).encode("seven quiet otters");

    assertThat(passwords.isOutdated(String.valueOf(old))).isTrue();
    assertThat(passwords.isOutdated(passwords.hash("seven quiet otters"))).isFalse();
  }
}
