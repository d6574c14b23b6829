package leeway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.Severity;
import leeway.engine.Span;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.Reading;
import leeway.engine.dmn.xml.XmlReader;

/** The models of a folder, which may import each other. */
final class TckModels {
  private final Path folder;

  TckModels(Path folder) {
    this.folder = folder;
  }

  /** Reads the model in a file of the folder. */
  Reading read(String file) {
    return read(folder.resolve(file), new HashSet<>());
  }

  private Reading read(Path file, Set<Path> underWay) {
    if (!Files.isRegularFile(file) || !underWay.add(file)) {
      return new Reading.Unreadable(
          List.of(
              new Problem(
                  "missing-model",
                  Severity.ERROR,
                  String.valueOf(file.getFileName()),
                  Span.START,
                  "the model must be in the folder and not import itself",
                  "put it there")));
    }
    var bytes = bytes(file);
    var name = String.valueOf(file.getFileName());
    var imported =
        DmnReader.importedNamespaces(name, bytes).stream()
            .flatMap(it -> withNamespace(it, underWay).stream())
            .toList();
    underWay.remove(file);
    return DmnReader.read(name, bytes, Imports.of(imported));
  }

  private Optional<Model> withNamespace(String namespace, Set<Path> underWay) {
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".dmn") && hasNamespace(it, namespace))
          .sorted()
          .flatMap(
              it ->
                  read(it, underWay) instanceof Reading.Read(var model, var _)
                      ? Optional.of(model).stream()
                      : Optional.<Model>empty().stream())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasNamespace(Path file, String namespace) {
    try {
      return XmlReader.read(file.toString(), bytes(file))
          .attribute("namespace")
          .equals(Optional.of(namespace));
    } catch (XmlReader.Unreadable _) {
      return false;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
