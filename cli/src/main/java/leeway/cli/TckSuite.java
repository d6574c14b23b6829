package leeway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leeway.engine.dmn.xml.Element;
import leeway.engine.dmn.xml.XmlReader;

/** All cases below a folder: every file whose root is {@code testCases}, with its models. */
final class TckSuite {

  private TckSuite() {}

  static List<TckResult> run(Path folder) throws IOException {
    var results = new ArrayList<TckResult>();
    for (var file : files(folder, ".xml")) {
      results.addAll(run(folder, file));
    }
    return results;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<TckResult> run(Path folder, Path file) throws IOException {
    var name = folder.relativize(file).toString();
    Element root;
    try {
      root = XmlReader.read(name, Files.readAllBytes(file));
    } catch (XmlReader.Unreadable e) {
      return List.of(new TckResult(name, "", TckResult.Verdict.FAILED, e.problem().oneLine()));
    }
    if (!root.name().equals("testCases")) {
      return List.of();
    }
    var models = new TckModels(file.resolveSibling(""));
    var modelName = root.child("modelName").map(Element::text).orElse("");
    var cases = new TckCases(name, models.read(modelName));
    return root.children("testCase").stream().map(cases::run).toList();
  }
}
