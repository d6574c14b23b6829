package leeway.engine.dmn.xml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.SourceText;
import leeway.engine.Span;

/**
 * Reads XML that comes from outside into elements with places. It may be of any size only up to a
 * limit, may not nest deep, and may have no document type: so there are no entities to expand and
 * nothing to fetch.
 */
public final class XmlReader {
  /** The largest file that is read, in bytes. */
  public static final int BYTES_MAX = 8 * 1024 * 1024;

  /** How deep elements may nest; the JDK itself stops at 100. */
  static final int DEPTH_MAX = 90;

  static final int ELEMENTS_MAX = 200_000;

  private static final int HEAD = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  private final SourceText source;
  private final int[] lineStarts;
  private final List<Open> open = new ArrayList<>();
  private int cursor;
  private int elements;

  /** An element whose end has not been read. */
  private record Open(
      String namespace,
      String name,
      List<Attribute> attributes,
      List<Element> children,
      Characters content,
      Place place) {}

  private XmlReader(SourceText source) {
    this.source = source;
    this.lineStarts = lineStarts(source.text());
  }

  /** Says why a document cannot be read. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(Problem problem) {
      super(problem.what());
      this.problem = problem;
    }

    /** What keeps it from being read, and where. */
    public Problem problem() {
      return problem;
    }
  }

  /** The root element of a document; {@code name} is what problems call it. */
  public static Element read(String name, byte[] bytes) throws Unreadable {
    if (bytes.length > BYTES_MAX) {
      throw unreadable(
          "file-too-large",
          new Place(name, Span.START),
          "a file has at most " + BYTES_MAX + " bytes, got " + bytes.length,
          "split the model");
    }
    var source = SourceText.of(name, decoded(name, bytes));
    var reader = new XmlReader(source);
    try {
      return reader.root(factory().createXMLStreamReader(new StringReader(source.text())));
    } catch (XMLStreamException e) {
      throw unreadable(
          "malformed-xml", reader.placeOf(e), "the file is no XML: " + firstLine(e), "correct it");
    }
  }

  private static String firstLine(XMLStreamException e) {
    var message = Optional.ofNullable(e.getMessage()).orElse("");
    int start = message.indexOf("Message: ");
    return (start < 0 ? message : message.substring(start + 9)).lines().findFirst().orElse("");
  }

  private Place placeOf(XMLStreamException e) {
    var location = e.getLocation();
    if (location == null || location.getLineNumber() < 1) {
      return new Place(source.name(), Span.START);
    }
    int offset = offset(location.getLineNumber(), location.getColumnNumber());
    return source.place(offset, Math.min(offset + 1, source.text().length()));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
    XMLResolver refusing =
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing outside the file is read");
        };
    factory.setXMLResolver(refusing);
    return factory;
  }

  /** The text of the bytes, by their mark or declaration, else UTF-8. */
  private static String decoded(String name, byte[] bytes) throws Unreadable {
    var place = new Place(name, Span.START);
    try {
      var decoder =
          charset(bytes)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw unreadable(
          "unknown-encoding", place, "the file's encoding is unknown", "save it as UTF-8");
    } catch (CharacterCodingException _) {
      throw unreadable(
          "wrong-encoding", place, "the file is not in the encoding it names", "save it as UTF-8");
    }
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return StandardCharsets.UTF_16;
    }
    var head =
        new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.US_ASCII);
    var declared = ENCODING.matcher(head);
    return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static int[] lineStarts(String text) {
    var starts = new ArrayList<Integer>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean isPair =
          text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !isPair)) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int offset(int line, int column) {
    int start = lineStarts[Math.clamp(line, 1, lineStarts.length) - 1];
    return Math.min(start + Math.max(column, 1) - 1, source.text().length());
  }

  private Element root(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    Optional<Element> root = Optional.empty();
    while (reader.hasNext()) {
      int event = reader.next();
      int end =
          offset(reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(reader, end);
        case XMLStreamConstants.END_ELEMENT -> root = Optional.of(end(end));
        case XMLStreamConstants.COMMENT -> skip(source.text().lastIndexOf("<!--", end), end);
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            skip(source.text().lastIndexOf("<?", end), end);
        case XMLStreamConstants.DTD ->
            throw unreadable(
                "document-type",
                source.place(0, 1),
                "a file may have no document type (DOCTYPE)",
                "remove the DOCTYPE line");
        default -> {
          // Characters are taken from the source when the markup after them is reached.
        }
      }
    }
    return root.orElseThrow();
  }

  private void skip(int start, int end) {
    content(start);
    cursor = end;
  }

  /** Takes the characters from the cursor to {@code end} as content of the open element. */
  private void content(int end) {
    if (!open.isEmpty()) {
      open.getLast().content().take(source.text(), cursor, end);
    }
  }

  private void start(XMLStreamReader reader, int end) throws Unreadable {
    int tag = source.text().lastIndexOf('<', end - 1);
    content(tag);
    cursor = end;
    var place = source.place(tag, end);
    if (open.size() >= DEPTH_MAX || ++elements > ELEMENTS_MAX) {
      throw unreadable(
          "too-many-elements",
          place,
          "a file has at most " + ELEMENTS_MAX + " elements, nested at most " + DEPTH_MAX + " deep",
          "split the model");
    }
    open.add(
        new Open(
            Optional.ofNullable(reader.getNamespaceURI()).orElse(""),
            reader.getLocalName(),
            attributes(reader, tag, end),
            new ArrayList<>(),
            new Characters(),
            place));
  }

  private List<Attribute> attributes(XMLStreamReader reader, int tag, int end) {
    var places = attributePlaces(tag, end);
    var attributes = new ArrayList<Attribute>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var prefix = Optional.ofNullable(reader.getAttributePrefix(i)).orElse("");
      var name = reader.getAttributeLocalName(i);
      var written = prefix.isEmpty() ? name : prefix + ":" + name;
      attributes.add(
          new Attribute(
              Optional.ofNullable(reader.getAttributeNamespace(i)).orElse(""),
              name,
              reader.getAttributeValue(i),
              places.getOrDefault(written, source.place(tag, end))));
    }
    return attributes;
  }

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"'<>/]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private Map<String, Place> attributePlaces(int tag, int end) {
    var places = new HashMap<String, Place>();
    var matcher = ATTRIBUTE.matcher(source.text()).region(tag, end);
    while (matcher.find()) {
      int group = matcher.start(2) >= 0 ? 2 : 3;
      places.put(matcher.group(1), source.place(matcher.start(group), matcher.end(group)));
    }
    return places;
  }

  private Element end(int end) {
    boolean isEmptyTag = cursor == end;
    if (!isEmptyTag) {
      content(source.text().lastIndexOf("</", end - 1));
      cursor = end;
    }
    var closed = open.removeLast();
    var element =
        new Element(
            closed.namespace(),
            closed.name(),
            closed.attributes(),
            closed.children(),
            closed.content().inside(source, cursor),
            closed.place());
    if (!open.isEmpty()) {
      open.getLast().children().add(element);
    }
    return element;
  }

  private static Unreadable unreadable(String code, Place place, String what, String remedy) {
    return new Unreadable(Problem.error(code, place, what, remedy));
  }
}
