package leeway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole outputs kept in files; they are rewritten only with {@code -Dgolden.update=true}. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/golden");

  private Golden() {}

  /** The text of a golden file. */
  public static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that the output is what the file says, or writes it there when told to. */
  public static void assertSame(String file, String output) {
    if (Boolean.getBoolean("golden.update")) {
      try {
        Files.writeString(FOLDER.resolve(file), output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(output).isEqualTo(text(file));
  }
}
