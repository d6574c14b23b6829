package leeway.server.desk.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import leeway.server.journal.privacy.MasterKey;
import org.junit.jupiter.api.Test;

class SealTest {
  private final Seal seal = new Seal(freshKey());

  @Test
  void opensWhatItSealed() {
    String token = seal.close("content".getBytes(UTF_8));

    assertThat(seal.open(token))
        .hasValueSatisfying(it -> assertThat(it).asString().isEqualTo("content"));
  }

  @Test
  void sealsTheSameContentDifferentlyEachTime() {
    assertThat(seal.close(new byte[] {1})).isNotEqualTo(seal.close(new byte[] {1}));
  }

  @Test
  void opensNothingInWhichOneBitWasChanged() {
    byte[] token = Base64.getUrlDecoder().decode(seal.close("content".getBytes(UTF_8)));

    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(seal.open(Base64.getUrlEncoder().encodeToString(changed))).isEmpty();
    }
  }

  @Test
  void opensNothingThatWasSealedUnderAnotherKey() {
    assertThat(seal.open(new Seal(freshKey()).close(new byte[] {1}))).isEmpty();
  }

  @Test
  void opensNothingThatIsNoToken() {
    for (var invented : new String[] {"", "a", "AQ", "not base64!", "é", "A".repeat(1 << 20)}) {
      assertThat(seal.open(invented)).isEmpty();
    }
  }

  @Test
  void refusesToSealMoreThanATokenHolds() {
    assertThatThrownBy(() -> seal.close(new byte[Seal.TOKEN_MAX]))
        .hasMessageContaining("at most 65536 characters");
  }

  private static MasterKey freshKey() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return MasterKey.parse(Base64.getEncoder().encodeToString(secret));
  }
}
