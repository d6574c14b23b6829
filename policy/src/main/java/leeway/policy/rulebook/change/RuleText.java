package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import leeway.engine.SourceText;
import leeway.engine.Span;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.Reading;
import leeway.engine.dmn.xml.Element;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;

/*
 * Elements know line and column of each of their characters, so a spot is found in the file's own characters and replaced there;
 * everything else of the file, blanks and comments too, stays as somebody wrote it.
 */
/** One rule as its file writes it: its table, and the spots that can be changed. */
public final class RuleText {
  private final String path;
  private final String text;
  private final List<Column> columns;
  private final Map<Spot, SourceText> contents = new HashMap<>();
  private final Map<Spot, Element> empty = new HashMap<>();
  private Optional<Element> firstOfOurs = Optional.empty();
  private final int rows;

  /** A column of the table: what people call it, and whether it is what the rule then says. */
  public record Column(String label, boolean isOutput) {}

  private RuleText(String path, String text, Optional<Drg.Decision> decision) {
    this.path = path;
    this.text = text;
    var table =
        decision.flatMap(
            it ->
                it.logic() instanceof Boxed.Table(var found, _, _)
                    ? Optional.of(found)
                    : Optional.empty());
    this.columns = table.map(RuleText::columns).orElse(List.of());
    this.rows = table.map(it -> it.rows().size()).orElse(0);
    table.ifPresent(this::addCells);
    decision.ifPresent(it -> addReviewBy(it.element().extension(Model.RULEBOOK_NAMESPACE)));
  }

  private void addReviewBy(Element.Extension ours) {
    ours.element("reviewBy").ifPresent(it -> add(new Spot.ReviewBy(), it));
    if (ours.element("reviewBy").isEmpty()) {
      firstOfOurs = ours.elements().stream().findFirst();
    }
  }

  /** The text of a rule; without any spots where its file is no model, or not in UTF-8. */
  public static RuleText of(RulebookFiles files, Rule rule) {
    var path = rule.place().source();
    var bytes = files.byPath().getOrDefault(path, new byte[0]);
    var text = new String(bytes, StandardCharsets.UTF_8);
    boolean isUtf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return new RuleText(path, text, isUtf8 ? decision(path, bytes, rule) : Optional.empty());
  }

  /** The text of a rule that is there no more. */
  public static RuleText none() {
    return new RuleText("", "", Optional.empty());
  }

  private static Optional<Drg.Decision> decision(String path, byte[] bytes, Rule rule) {
    // What other files define is missing here; it is checked when the whole rulebook is read.
    return DmnReader.read(path, bytes, Imports.none()) instanceof Reading.Read(var model, _)
        ? model.decisions().stream().filter(it -> it.id().equals(rule.id().value())).findFirst()
        : Optional.empty();
  }

  private static List<Column> columns(DecisionTable table) {
    var columns = new ArrayList<Column>();
    table
        .inputs()
        .forEach(
            it -> columns.add(new Column(it.label().isBlank() ? it.text() : it.label(), false)));
    table.outputs().forEach(it -> columns.add(new Column(it.name(), true)));
    return columns;
  }

  private void addCells(DecisionTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      int column = 0;
      for (var cell : table.rows().get(row).cells()) {
        add(row, column++, cell.element());
      }
      for (var result : table.rows().get(row).results()) {
        add(row, column++, result.element());
      }
    }
  }

  private void add(int row, int column, Element entry) {
    entry.child("text").ifPresent(it -> add(new Spot.Cell(row, column), it));
  }

  private void add(Spot spot, Element element) {
    var content = element.content().stripped();
    if (content.text().isEmpty()) {
      empty.put(spot, element);
    } else {
      contents.put(spot, content);
    }
  }

  /** The file of the rule. */
  public String path() {
    return path;
  }

  /** The columns of its table; none where it is no table. */
  public List<Column> columns() {
    return columns;
  }

  /** How many rows the table has. */
  public int rows() {
    return rows;
  }

  /** What stands at each spot. */
  public SortedMap<Spot, String> spots() {
    var spots = new TreeMap<Spot, String>();
    contents.forEach((spot, content) -> spots.put(spot, content.text()));
    return spots;
  }

  /** The spots where nothing stands and something can be written. */
  public SortedSet<Spot> empty() {
    var all = new TreeSet<>(empty.keySet());
    firstOfOurs.ifPresent(_ -> all.add(new Spot.ReviewBy()));
    return all;
  }

  /** What stands at a spot, blank where it is empty; nothing where it cannot be changed. */
  public Optional<String> at(Spot spot) {
    return Optional.ofNullable(contents.get(spot))
        .map(SourceText::text)
        .or(() -> empty().contains(spot) ? Optional.of("") : Optional.empty());
  }

  /** The bytes of the file with these spots replaced, as far as they are there. */
  byte[] with(Map<Spot, RuleChange.Edit> edits) {
    var starts = lineStarts();
    var amended = new StringBuilder(text);
    edits.entrySet().stream()
        .flatMap(it -> replacement(it.getKey(), escaped(it.getValue().to()), starts).stream())
        .sorted(Comparator.comparingInt(Replacement::from).reversed()) // the last first
        .forEach(it -> amended.replace(it.from(), it.to(), it.text()));
    return amended.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is written instead of the characters between two offsets. */
  private record Replacement(int from, int to, String text) {}

  private Optional<Replacement> replacement(Spot spot, String written, List<Integer> starts) {
    var content = contents.get(spot);
    if (content != null) {
      return Optional.of(new Replacement(start(content, starts), end(content, starts), written));
    }
    var element = empty.get(spot);
    return element != null
        ? Optional.of(filled(element, written, starts))
        : firstOfOurs
            .filter(_ -> spot.equals(new Spot.ReviewBy()))
            .map(it -> reviewBy(it, written, starts));
  }

  /** An element in which nothing stands, with a text in it. */
  private Replacement filled(Element element, String written, List<Integer> starts) {
    int tag = offset(element.place().span(), starts);
    int end = text.indexOf('>', tag);
    if (text.charAt(end - 1) != '/') {
      return new Replacement(end + 1, end + 1, written);
    }
    var name = text.substring(tag + 1, end - 1).strip().replaceAll("\\s.*", "");
    return new Replacement(end - 1, end + 1, ">" + written + "</" + name + ">");
  }

  /** A line for the day of the next look, before the first of our elements and written like it. */
  private Replacement reviewBy(Element first, String written, List<Integer> starts) {
    int tag = offset(first.place().span(), starts);
    int lineStart = Math.max(text.lastIndexOf('\n', tag), text.lastIndexOf('\r', tag)) + 1;
    var indent = text.substring(lineStart, tag).isBlank() ? text.substring(lineStart, tag) : "";
    var prefix = text.substring(tag + 1, text.indexOf(first.name(), tag));
    var name = prefix + "reviewBy";
    var line = "<" + name + ">" + written + "</" + name + ">";
    return new Replacement(tag, tag, line + lineEnd() + indent);
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static int start(SourceText content, List<Integer> starts) {
    return offset(content, 0, starts);
  }

  /** After the last character, which may be written as a reference. */
  private int end(SourceText content, List<Integer> starts) {
    int last = offset(content, content.text().length() - 1, starts);
    return text.charAt(last) == '&' ? text.indexOf(';', last) + 1 : last + 1;
  }

  private static int offset(SourceText content, int index, List<Integer> starts) {
    return offset(content.span(index, index), starts);
  }

  private static int offset(Span span, List<Integer> starts) {
    return starts.get(span.line() - 1) + span.column() - 1;
  }

  private List<Integer> lineStarts() {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      boolean isEnd = text.charAt(i) == '\n' || text.charAt(i) == '\r';
      boolean isFirstOfTwo = text.startsWith("\r\n", i);
      if (isEnd && !isFirstOfTwo) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
