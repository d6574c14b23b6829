package leeway.policy.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import leeway.engine.Place;
import leeway.engine.SourceText;
import leeway.engine.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document as it stands: no aliases, no tags, no duplicate keys, no types (every
 * scalar is a text). Whoever reads a node says what it must be.
 */
public final class YamlReader {

  /** The longest file that is read, in bytes: 4 MiB. */
  public static final int BYTES_MAX = 4 << 20;

  /** The deepest nesting of lists and mappings that is read. */
  public static final int DEPTH_MAX = 32;

  private final String name;
  private final SourceText file;
  private final ScalarPlaces places;
  private final Iterator<Event> events;
  private final Problems problems;

  private YamlReader(String name, String text, Problems problems) {
    this.name = name;
    this.file = SourceText.of(name, text);
    this.places = new ScalarPlaces(file);
    this.problems = problems;
    var settings = LoadSettings.builder().setLabel(name).setCodePointLimit(BYTES_MAX).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** The one mapping that the file is, or an empty one after a problem. */
  public static Yaml.Mapping mapping(String name, byte[] bytes, Problems problems) {
    var start = new Place(name, Span.START);
    if (bytes.length > BYTES_MAX) {
      problems.error(
          "file-too-long",
          start,
          "a file has at most " + BYTES_MAX + " bytes, got " + bytes.length,
          "split it or leave out what is not needed");
      return Yaml.empty(start);
    }
    var text = decode(bytes);
    if (text.isEmpty()) {
      problems.error(
          "not-utf-8", start, "a file must be UTF-8, got other bytes", "save it as UTF-8");
      return Yaml.empty(start);
    }
    return new YamlReader(name, text.get(), problems).document();
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Yaml.Mapping document() {
    var start = file.place(0, 0);
    try {
      Yaml root = Yaml.empty(start);
      while (events.hasNext()) {
        var event = events.next();
        if (isNode(event)) {
          root = node(event, 0);
        }
      }
      if (root instanceof Yaml.Mapping mapping) {
        return mapping;
      }
      problems.error(
          "not-a-mapping",
          start,
          "a file must be a mapping, got " + root.shape(),
          "write `key: value` lines");
    } catch (MarkedYamlEngineException e) {
      problems.error("yaml-syntax", at(e), lowerCase(e.getProblem()), "mend the YAML here");
    } catch (YamlEngineException | Refused e) {
      problems.error(
          "yaml-syntax", start, lowerCase(String.valueOf(e.getMessage())), "mend the YAML");
    }
    return Yaml.empty(start);
  }

  private static boolean isNode(Event event) {
    return event instanceof ScalarEvent
        || event instanceof MappingStartEvent
        || event instanceof SequenceStartEvent
        || event instanceof AliasEvent;
  }

  private Yaml node(Event event, int depth) {
    if (depth > DEPTH_MAX) {
      throw new Refused("lists and mappings are nested at most " + DEPTH_MAX + " deep, got more");
    }
    return switch (event) {
      case ScalarEvent scalar -> new Yaml.Scalar(places.of(scalar));
      case MappingStartEvent mapping -> mapping(mapping, depth);
      case SequenceStartEvent sequence -> sequence(sequence, depth);
      case AliasEvent alias -> alias(alias);
      default -> throw new IllegalStateException("not a node: " + event);
    };
  }

  private Yaml alias(AliasEvent alias) {
    problems.error(
        "yaml-alias",
        at(alias),
        "aliases are not read, got `*" + alias.getAlias() + "`",
        "write it out");
    return Yaml.empty(at(alias));
  }

  private Yaml sequence(SequenceStartEvent start, int depth) {
    var items = new ArrayList<Yaml>();
    for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new Yaml.Sequence(items, at(start));
  }

  private Yaml mapping(MappingStartEvent start, int depth) {
    var entries = new LinkedHashMap<String, Yaml.Entry>();
    for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      var key = node(event, depth + 1);
      var value = node(events.next(), depth + 1);
      if (!(key instanceof Yaml.Scalar(var source))) {
        problems.error(
            "yaml-key", key.place(), "a key must be a text, got " + key.shape(), "name it");
      } else if (entries.containsKey(source.text())) {
        problems.error(
            "duplicate-key",
            key.place(),
            "a key stands once, got `" + source.text() + "` again",
            "keep one of them");
      } else {
        entries.put(source.text(), new Yaml.Entry(key.place(), value));
      }
    }
    return new Yaml.Mapping(entries, at(start));
  }

  private Place at(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(name, new Span(mark.getLine() + 1, mark.getColumn() + 1, 1)))
        .orElseGet(() -> file.place(0, 0));
  }

  private Place at(MarkedYamlEngineException e) {
    return e.getProblemMark()
        .map(mark -> new Place(name, new Span(mark.getLine() + 1, mark.getColumn() + 1, 1)))
        .orElseGet(() -> file.place(0, 0));
  }

  private static String lowerCase(String message) {
    var line = message.lines().findFirst().orElse("cannot be read");
    return line.isEmpty()
        ? "cannot be read"
        : Character.toLowerCase(line.charAt(0)) + line.substring(1);
  }

  /** Input beyond a limit; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }
}
