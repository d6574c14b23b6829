package leeway.engine.dmn.xml;

import java.util.List;
import java.util.Optional;
import leeway.engine.Place;
import leeway.engine.SourceText;

/**
 * An element of an XML document: its namespace and name, its attributes and children in order, the
 * text directly in it, and the place of its start tag.
 */
public record Element(
    String namespace,
    String name,
    List<Attribute> attributes,
    List<Element> children,
    SourceText content,
    Place place) {

  public Element {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The text directly in the element, without the blanks around it. */
  public String text() {
    return content.stripped().text();
  }

  /** The value of an attribute without namespace. */
  public Optional<String> attribute(String name) {
    return attribute("", name).map(Attribute::value);
  }

  /** An attribute of a namespace. */
  public Optional<Attribute> attribute(String namespace, String name) {
    return attributes.stream()
        .filter(it -> it.namespace().equals(namespace) && it.name().equals(name))
        .findFirst();
  }

  /** The first child of the same namespace with this name. */
  public Optional<Element> child(String name) {
    return children(name).stream().findFirst();
  }

  /** The children of the same namespace with this name. */
  public List<Element> children(String name) {
    return children.stream()
        .filter(it -> it.namespace().equals(namespace) && it.name().equals(name))
        .toList();
  }

  /** What another namespace adds: its elements among the extension elements and its attributes. */
  public Extension extension(String namespace) {
    var elements =
        child("extensionElements").stream()
            .flatMap(it -> it.children().stream())
            .filter(it -> it.namespace().equals(namespace))
            .toList();
    var added = attributes.stream().filter(it -> it.namespace().equals(namespace)).toList();
    return new Extension(elements, added);
  }

  /** What one namespace adds to an element. */
  public record Extension(List<Element> elements, List<Attribute> attributes) {
    public Extension {
      elements = List.copyOf(elements);
      attributes = List.copyOf(attributes);
    }

    /** The first element with a name. */
    public Optional<Element> element(String name) {
      return elements.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The attribute with a name. */
    public Optional<Attribute> attribute(String name) {
      return attributes.stream().filter(it -> it.name().equals(name)).findFirst();
    }
  }
}
