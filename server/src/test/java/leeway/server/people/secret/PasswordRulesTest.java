package leeway.server.people.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet otters",
        "xkqv-mzrw-tplo",
        "ÆØÅ søster på hjul",
        "パスワードは長いほうがいいです",
        "aB3!aB3!zz9?"
      })
  void acceptWhatIsLongAndNotAmongTheFirst(String password) {
    assertThat(PasswordRules.mistake(password, "joanne")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "password1234",
        "PassWord!!2026",
        "Letmeinplease1",
        "123456789012",
        "qwertyuiopas",
        "aaaaaaaaaaaa",
        "abababababab",
        "sunshinesunshine",
        "joanne is here",
        "the leeway till"
      })
  void refuseWhatAnybodyWouldTry(String password) {
    assertThat(PasswordRules.mistake(password, "joanne")).isPresent();
  }

  @Test
  void countCharactersAsPeopleDo() {
    assertThat(PasswordRules.mistake("🦦🦆🐝🌲🎈🎲🧭🪁🪶🫖🥁🪴", "joanne")).isEmpty();
    assertThat(PasswordRules.mistake("k7 mz".repeat(30), "joanne")).isPresent();
  }

  @Test
  void neverRepeatThePassword() {
    assertThat(PasswordRules.mistake("hunter two", "joanne").orElseThrow())
        .isEqualTo("a password has 12 to 128 characters, this has 10");
  }
}
