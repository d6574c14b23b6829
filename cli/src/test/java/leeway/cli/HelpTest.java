package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The help of every command, in one style; rewritten by {@code -Dgolden.update=true}. */
final class HelpTest {
  private static final Path GOLDEN = Path.of("src/test/golden/help");

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void everyCommandExplainsItself() throws IOException {
    var commands = Leeway.commandLine();
    compare("leeway", commands);
    for (var command : commands.getSubcommands().values()) {
      compare(command.getCommandName(), command);
    }
  }

  @Test
  void everyHelpHasItsCommand() throws IOException {
    var names = new TreeSet<>(Leeway.commandLine().getSubcommands().keySet());
    names.add("leeway");
    try (var files = Files.list(GOLDEN)) {
      assertThat(files.map(it -> it.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static void compare(String name, CommandLine command) throws IOException {
    var golden = GOLDEN.resolve(name + ".txt");
    var help = command.setUsageHelpWidth(100).getUsageMessage(CommandLine.Help.Ansi.OFF);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, help);
    }
    assertThat(help).isEqualTo(Files.readString(golden));
  }
}
