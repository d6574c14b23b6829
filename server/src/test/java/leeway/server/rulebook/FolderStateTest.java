package leeway.server.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.folder.RulebookFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {
  private static final RulebookFiles BEFORE = files(Map.of("a.dmn", "1", "b.dmn", "1"));
  private static final RulebookFiles IN_FORCE =
      files(Map.of("a.dmn", "2", "b.dmn", "1", "versions/first/a.dmn", "1"));
  private static final List<Map<String, String>> EARLIER = List.of(hashes(BEFORE));

  @TempDir Path folder;

  @Test
  void isTheSameWhereEveryFileIs() {
    assertThat(state(IN_FORCE)).isEqualTo(new FolderState.Same());
  }

  @Test
  void isBehindBeforeItIsWrittenAndAfterACrashInTheMiddle() {
    var halfWritten = BEFORE.with("versions/first/a.dmn", "1".getBytes(UTF_8));

    assertThat(state(BEFORE)).isEqualTo(new FolderState.Behind());
    assertThat(state(halfWritten)).isEqualTo(new FolderState.Behind());
  }

  @Test
  void isEditedWhereSomebodyWroteOnWhatIsInForce() {
    assertThat(state(IN_FORCE.with("b.dmn", "mine".getBytes(UTF_8))))
        .isEqualTo(new FolderState.Edited());
    assertThat(state(IN_FORCE.without("b.dmn"))).isEqualTo(new FolderState.Edited());
    assertThat(FolderState.of(BEFORE, IN_FORCE, List.of())).isEqualTo(new FolderState.Edited());
  }

  @Test
  void isInConflictWhereAnEditLacksWhatWasPublished() {
    assertThat(state(BEFORE.with("b.dmn", "mine".getBytes(UTF_8))))
        .isEqualTo(new FolderState.Conflict(List.of("a.dmn", "versions/first/a.dmn")));
  }

  @Test
  void writesOnlyWhatDiffersAndLeavesNothingBeside() throws Exception {
    Files.writeString(folder.resolve("a.dmn"), "1");
    Files.writeString(folder.resolve("b.dmn"), "1");
    Files.writeString(folder.resolve("notes.txt"), "not ours");
    Files.writeString(folder.resolve("a.dmn.new"), "left by a crash");
    var untouched = Files.getLastModifiedTime(folder.resolve("b.dmn"));
    var written = new RulebookFolder(folder, true);

    written.write(IN_FORCE);

    assertThat(written.read().version()).isEqualTo(IN_FORCE.version());
    assertThat(Files.getLastModifiedTime(folder.resolve("b.dmn"))).isEqualTo(untouched);
    try (var all = Files.list(folder)) {
      assertThat(all.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("a.dmn", "b.dmn", "notes.txt", "versions");
    }
  }

  private static FolderState state(RulebookFiles folder) {
    return FolderState.of(folder, IN_FORCE, EARLIER);
  }

  private static RulebookFiles files(Map<String, String> texts) {
    var files = new TreeMap<String, byte[]>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    return new RulebookFiles(files);
  }

  private static Map<String, String> hashes(RulebookFiles files) {
    var hashes = new TreeMap<String, String>();
    files.byPath().forEach((path, bytes) -> hashes.put(path, Digest.of(bytes).hex()));
    return hashes;
  }
}
