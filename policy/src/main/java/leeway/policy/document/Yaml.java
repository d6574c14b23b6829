package leeway.policy.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import leeway.engine.Place;
import leeway.engine.SourceText;

/** A YAML node that knows its place. */
public sealed interface Yaml {

  /** Where the node begins. */
  Place place();

  /** A text as written; its characters know their places in the file. */
  record Scalar(SourceText source) implements Yaml {
    public String text() {
      return source.text();
    }

    @Override
    public Place place() {
      return source.place(0, source.text().length());
    }
  }

  /** Nodes in order. */
  record Sequence(List<Yaml> items, Place place) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Nodes by key, in the order of the file. */
  record Mapping(SequencedMap<String, Entry> entries, Place place) implements Yaml {
    public Mapping {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }
  }

  /** A value and the place of its key. */
  record Entry(Place key, Yaml value) {}

  /** What people call a node of this shape. */
  default String shape() {
    return switch (this) {
      case Scalar _ -> "a text";
      case Sequence _ -> "a list";
      case Mapping _ -> "a mapping";
    };
  }

  /** An empty mapping at a place, to go on with after a problem. */
  static Mapping empty(Place place) {
    return new Mapping(new LinkedHashMap<>(), place);
  }
}
