package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  private static final Entry ENTRY =
      new Entry(
          1,
          2,
          Digest.of("before"),
          Instant.parse("2026-03-01T08:00:00.000120Z"),
          new Origin("person/anna", Digest.of("key"), Digest.of("request")),
          "act",
          JsonValue.Struct.of(
              Map.of("amount", JsonValue.of(800), "currency", JsonValue.of("CAD"))));

  @Test
  void isTheseBytesForEver() {
    String expected =
        """
        {"actor":"person/anna","algorithm":"sha-256","body":{"amount":800,"currency":"CAD"},"epoch":1,\
        "key":"2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683","kind":"act",\
        "previous":"%s","recordedAt":"2026-03-01T08:00:00.000120Z",\
        "request":"%s","seq":2}"""
            .formatted(Digest.of("before"), Digest.of("request"));

    assertThat(new String(ENTRY.bytes(), UTF_8)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void isReadBackFromItsBytes(long seed) {
    for (Entry entry : RandomJournal.entries(new Random(seed))) {
      assertThat(Entry.read(entry.bytes())).as("seed %d", seed).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"algorithm\":\"sha-256\"|\"algorithm\":\"md5\"",
        "\"epoch\":1|\"epoch\":0",
        "\"epoch\":1|\"epoch\":4294967297",
        ".000120Z|.00012Z",
        "\"seq\":2|\"seq\":\"2\"",
        "\"seq\":2|\"seq\":2,\"then\":1",
        "\"kind\":\"act\"|\"kind\":\"Act\"",
        "person/anna|anna",
        ",\"seq\":2|",
      })
  void isNotReadFromOtherBytes(String change) {
    String[] fromTo = change.split("\\|", -1);
    String text = new String(ENTRY.bytes(), UTF_8).replace(fromTo[0], fromTo[1]);

    assertThatThrownBy(() -> Entry.read(text.getBytes(UTF_8)))
        .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
  }

  @Test
  void givesAReceiptThatReadsBackAndAShortNumberForTheCard() {
    Receipt receipt = ENTRY.receipt();

    assertThat(Receipt.parse(receipt.toString())).isEqualTo(receipt);
    assertThat(new Receipt(1, 1187, receipt.hash()).alias(3)).isEqualTo("3-1187");
    assertThat(new Receipt(1, 93, receipt.hash()).alias(7)).isEqualTo("7-0093");
    assertThatThrownBy(() -> Receipt.parse("1.2.abc")).hasMessageContaining("copy it whole");
  }

  @Test
  void signsACheckpointThatOnlyItsOwnKeyVouchesFor() {
    var key = SigningKey.generate();
    var checkpoint = Checkpoint.sign(ENTRY.receipt(), ENTRY.recordedAt(), key);

    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    assertThat(checkpoint.isSignedBy(SigningKey.parse(key.secretText()).verification())).isTrue();
    assertThat(checkpoint.isSignedBy(SigningKey.generate().verification())).isFalse();
    var moved = new Receipt(1, 3, ENTRY.hash());
    assertThat(
            new Checkpoint(moved, checkpoint.madeAt(), checkpoint.keyId(), checkpoint.signature())
                .isSignedBy(key.verification()))
        .isFalse();
    assertThat(key.toString()).doesNotContain(key.secretText().substring(0, 20));
  }
}
