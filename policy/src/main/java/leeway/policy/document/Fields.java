package leeway.policy.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import leeway.engine.Place;
import leeway.engine.SourceText;

/**
 * A mapping read field by field: each read says what is expected there, notes a problem where
 * something else came, and goes on with a harmless value. {@link #done} notes the keys that nobody
 * read. Not thread-safe.
 */
public final class Fields {
  private final Yaml.Mapping mapping;
  private final Problems problems;
  private final Set<String> read = new HashSet<>();

  public Fields(Yaml.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** The place of a key, or of the mapping where the key is missing. */
  public Place place(String key) {
    var entry = mapping.entries().get(key);
    return entry == null ? place() : entry.key();
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** The node under a key. */
  public Optional<Yaml> node(String key) {
    read.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(Yaml.Entry::value);
  }

  /** A text that may be missing. */
  public Optional<SourceText> optionalText(String key) {
    return node(key).flatMap(node -> scalar(node, "`" + key + "`"));
  }

  /** A text that must be there; blank after a problem. */
  public String text(String key) {
    require(key);
    return optionalText(key).map(SourceText::text).orElse("");
  }

  /** A text, or {@code otherwise} where it is missing. */
  public String text(String key, String otherwise) {
    return optionalText(key).map(SourceText::text).orElse(otherwise);
  }

  /** One of {@code accepted}, or {@code otherwise} where it is missing or something else. */
  public String oneOf(String key, List<String> accepted, String otherwise) {
    var text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    var written = text.get().text();
    if (accepted.contains(written)) {
      return written;
    }
    problems.error(
        "unknown-word",
        text.get().place(0, written.length()),
        "`" + key + "` is one of " + String.join(", ", accepted) + ", got `" + written + "`",
        "choose one of them");
    return otherwise;
  }

  /** True or false, or {@code otherwise} where it is missing. */
  public boolean flag(String key, boolean otherwise) {
    return oneOf(key, List.of("true", "false"), String.valueOf(otherwise)).equals("true");
  }

  /** A plain decimal number of at most 18 digits, or {@code otherwise}. */
  public BigDecimal number(String key, BigDecimal otherwise) {
    var text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    var written = text.get().text();
    if (written.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
      return new BigDecimal(written);
    }
    problems.error(
        "not-a-number",
        text.get().place(0, written.length()),
        "`" + key + "` is a number such as 12.50, got `" + written + "`",
        "write digits with a point");
    return otherwise;
  }

  /** A mapping under a key; empty where it is missing. */
  public Fields fields(String key) {
    return new Fields(
        node(key).flatMap(node -> mapping(node, "`" + key + "`")).orElse(Yaml.empty(place(key))),
        problems);
  }

  /** The mappings under the keys of a mapping; empty where it is missing. */
  public SequencedMap<String, Fields> fieldsByKey(String key) {
    var all = new LinkedHashMap<String, Fields>();
    var inner = fields(key);
    for (var name : inner.mapping.entries().keySet()) {
      all.put(name, inner.fields(name));
    }
    return all;
  }

  /** The mappings in a list; empty where it is missing. */
  public List<Fields> fieldsInList(String key) {
    var all = new ArrayList<Fields>();
    for (var node : items(key)) {
      mapping(node, "an entry of `" + key + "`").ifPresent(m -> all.add(new Fields(m, problems)));
    }
    return all;
  }

  /** The texts of a list, or the one text that stands in its place; empty where it is missing. */
  public List<SourceText> texts(String key) {
    var all = new ArrayList<SourceText>();
    for (var node : items(key)) {
      scalar(node, "an entry of `" + key + "`").ifPresent(all::add);
    }
    return all;
  }

  /** The texts under the keys of a mapping; empty where it is missing. */
  public SequencedMap<String, SourceText> textsByKey(String key) {
    var all = new LinkedHashMap<String, SourceText>();
    var inner = fields(key);
    for (var name : inner.mapping.entries().keySet()) {
      inner.optionalText(name).ifPresent(text -> all.put(name, text));
    }
    return all;
  }

  /** A name as an id; a problem at this mapping where it cannot be one. */
  public <T> Optional<T> id(String name, Function<String, T> id) {
    try {
      return Optional.of(id.apply(name));
    } catch (IllegalArgumentException e) {
      problems.error("not-an-id", place(), String.valueOf(e.getMessage()), "choose another name");
      return Optional.empty();
    }
  }

  /** A text in several languages; without any where it is missing. */
  public Labels labels(String key) {
    var labels = new LinkedHashMap<String, String>();
    textsByKey(key).forEach((language, text) -> labels.put(language, text.text()));
    return new Labels(labels);
  }

  /** The keys in the order of the file. */
  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  /** Notes each key that nobody asked for. */
  public void done() {
    for (var entry : mapping.entries().entrySet()) {
      if (!read.contains(entry.getKey())) {
        problems.error(
            "unknown-key",
            entry.getValue().key(),
            "`" + entry.getKey() + "` is not known here; known: " + knownKeys(),
            "correct the spelling, or leave it out");
      }
    }
  }

  private String knownKeys() {
    return String.join(", ", read.stream().sorted().toList());
  }

  private void require(String key) {
    if (!has(key)) {
      problems.error("missing-key", place(), "`" + key + "` is missing", "add `" + key + ": …`");
    }
  }

  private List<Yaml> items(String key) {
    return node(key)
        .map(node -> node instanceof Yaml.Sequence(var items, _) ? items : List.of(node))
        .orElse(List.of());
  }

  private Optional<SourceText> scalar(Yaml node, String what) {
    if (node instanceof Yaml.Scalar(var source)) {
      return Optional.of(source);
    }
    problems.error(
        "wrong-shape", node.place(), what + " is a text, got " + node.shape(), "write one value");
    return Optional.empty();
  }

  private Optional<Yaml.Mapping> mapping(Yaml node, String what) {
    if (node instanceof Yaml.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.error(
        "wrong-shape",
        node.place(),
        what + " is a mapping, got " + node.shape(),
        "write `key: value` lines");
    return Optional.empty();
  }
}
