package leeway.server.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.RoleId;
import leeway.policy.document.Labels;
import leeway.policy.facts.Company;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sample rulebooks that came with the product, to be copied as a start. */
@Component
final class Samples {
  private final Path folder;

  @Autowired
  Samples(@Value("${leeway.home:}") String home) {
    this(Path.of(home).resolve("samples"));
  }

  Samples(Path folder) {
    this.folder = folder;
  }

  /** Their names, in order; none where the product runs without them. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> Files.exists(file.resolve("rulebook.yaml")))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "sample must be one of " + names() + ", got `" + name + "`");
    }
    return folder.resolve(name);
  }

  /** Whose sample it is. */
  Company company(String name) {
    return rulebook(name).company();
  }

  /** The roles of people that a sample has, with their titles. */
  SortedMap<RoleId, Labels> roles(String name) {
    var titles = new TreeMap<RoleId, Labels>();
    rulebook(name).people().roles().forEach((id, role) -> titles.put(id, role.title()));
    return titles;
  }

  private Rulebook rulebook(String name) {
    try {
      return switch (Rulebook.read(folder(name))) {
        case Reading.Read(var rulebook, _) -> rulebook;
        case Reading.Unreadable(var problems) ->
            throw new IllegalStateException("sample " + name + ": " + problems);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
