package leeway.policy.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A rulebook without one of its clauses: no column and no refusing row that stands for it is left.
 */
final class ClauseRemoval {

  private ClauseRemoval() {}

  static void copy(Path rulebook, Path target, String clause) throws Exception {
    try (Stream<Path> files = Files.walk(rulebook)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = target.resolve(rulebook.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".dmn")) {
          write(file, copy, clause);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void write(Path file, Path copy, String clause) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var document = factory.newDocumentBuilder().parse(file.toFile());
    var table = (Element) document.getElementsByTagName("decisionTable").item(0);
    removeRows(table, clause);
    removeColumns(table, clause);
    if (!children(table, "rule").isEmpty()) {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(copy.toFile()));
    }
  }

  private static void removeRows(Element table, String clause) {
    int grant = output(table, "grant");
    int named = output(table, "clause");
    for (var row : children(table, "rule")) {
      var results = children(row, "outputEntry");
      boolean refuses = text(results.get(grant)).equals("false");
      if (refuses && text(results.get(named)).equals("\"" + clause + "\"")) {
        table.removeChild(row);
      }
    }
  }

  private static void removeColumns(Element table, String clause) {
    var columns = children(table, "input");
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (columns.get(i).getAttribute("leeway:clause").equals(clause) && columns.size() > 1) {
        for (var row : children(table, "rule")) {
          row.removeChild(children(row, "inputEntry").get(i));
        }
        table.removeChild(columns.get(i));
      }
    }
  }

  private static int output(Element table, String name) {
    return children(table, "output").stream()
        .map(it -> it.getAttribute("name"))
        .toList()
        .indexOf(name);
  }

  private static String text(Element entry) {
    return entry.getTextContent().strip();
  }

  private static List<Element> children(Element element, String name) {
    var children = new ArrayList<Element>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getLocalName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }
}
