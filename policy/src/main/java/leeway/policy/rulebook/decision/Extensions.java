package leeway.policy.rulebook.decision;

import java.util.List;
import java.util.Optional;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.xml.Attribute;
import leeway.engine.dmn.xml.Element;

/** What our namespace adds to the elements of a decision model. */
public final class Extensions {

  private Extensions() {}

  /** The value of one of our attributes. */
  static Optional<String> attribute(Element element, String name) {
    return element.extension(Model.RULEBOOK_NAMESPACE).attribute(name).map(Attribute::value);
  }

  /** One of our elements. */
  public static Optional<Element> element(Element element, String name) {
    return element.extension(Model.RULEBOOK_NAMESPACE).element(name);
  }

  /** All of our elements with a name. */
  public static List<Element> elements(Element element, String name) {
    return element.extension(Model.RULEBOOK_NAMESPACE).elements().stream()
        .filter(it -> it.name().equals(name))
        .toList();
  }

  /** The text of one of our elements without blanks around it; blank where it is missing. */
  public static String text(Element element, String name) {
    return element(element, name).map(it -> it.content().text().strip()).orElse("");
  }
}
