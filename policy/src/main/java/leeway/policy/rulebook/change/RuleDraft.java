package leeway.policy.rulebook.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Facts;
import leeway.policy.rulebook.rule.Spirit;

/*
 * A habit becomes a rule of goodwill with one row: it grants where all that it names holds, and says
 * nothing elsewhere, since whoever told it told of one situation. Where it names no fact, its one
 * column is the kind of request, so that a table stands there which can be changed on a page like
 * any other.
 */
/**
 * A rule as somebody says it in a form, before it is a file.
 *
 * @param kinds the kinds of request of which it speaks, at least one
 * @param when a test of FEEL for each fact that it names, by the fact's name
 * @param gives what the customer gets
 * @param owner who answers for it, by the name in {@code people.yaml}
 */
public record RuleDraft(
    RuleId id,
    String title,
    SortedSet<KindId> kinds,
    SortedMap<String, String> when,
    Gives gives,
    Spirit spirit,
    String forCustomer,
    String purpose,
    String weight,
    String owner,
    LocalDate reviewBy) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  public RuleDraft {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    when = Collections.unmodifiableSortedMap(new TreeMap<>(when));
    if (title.isBlank() || kinds.isEmpty()) {
      throw new IllegalArgumentException("a rule has a title and at least one kind of request");
    }
  }

  /** What a rule gives: a concession's code, and FEEL for how much, such as {@code 20.00}. */
  public record Gives(String concession, String amount) {}

  /** The rule as a file of a rulebook with these facts. */
  public NewRule written(Map<String, FactDefinition> facts) {
    return new NewRule(id, title, text(facts));
  }

  private String text(Map<String, FactDefinition> facts) {
    var columns = columns();
    var required = required(columns.keySet(), facts.keySet());
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:leeway="https://leeway.example/rulebook/1"
            id="%1$s-model" name="%1$s" namespace="https://leeway.example/told/%1$s">
        %2$s  <decision id="%1$s" name="%3$s">
            <extensionElements>
        %4$s    </extensionElements>
            <variable name="%3$s"/>
        %5$s    <decisionTable hitPolicy="FIRST">
        %6$s      <output name="grant" typeRef="boolean"/>
              <output name="concession" typeRef="string"/>
              <output name="amount" typeRef="number"/>
              <output name="clause" typeRef="string"/>
              <rule>
        %7$s        <outputEntry><text>true</text></outputEntry>
                <outputEntry><text>%8$s</text></outputEntry>
                <outputEntry><text>%9$s</text></outputEntry>
                <outputEntry><text>"as-told"</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(
            id,
            lines(required, fact -> inputData(fact, facts)),
            escaped(title),
            extensions(),
            lines(required, RuleDraft::requirement),
            lines(columns.keySet(), fact -> column(fact, facts)),
            columns.values().stream().map(RuleDraft::cell).collect(Collectors.joining()),
            literal(gives.concession()),
            content(gives.amount()));
  }

  private SortedMap<String, String> columns() {
    return when.isEmpty()
        ? new TreeMap<>(
            Map.of(
                Facts.KIND,
                kinds.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "))))
        : when;
  }

  /** The facts of the columns, and those that the amount names. */
  private SortedSet<String> required(Set<String> columns, Set<String> facts) {
    var required = new TreeSet<>(columns);
    NAME.matcher(gives.amount()).results().map(MatchResult::group).forEach(required::add);
    required.removeIf(it -> !columns.contains(it) && !facts.contains(it));
    return required;
  }

  private static String lines(Set<String> facts, Function<String, String> line) {
    return facts.stream().map(line).collect(Collectors.joining());
  }

  private static String inputData(String fact, Map<String, FactDefinition> facts) {
    return "  <inputData id=\"in-%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>\n"
        .formatted(escaped(fact), type(fact, facts));
  }

  private static String requirement(String fact) {
    return "    <informationRequirement><requiredInput href=\"#in-%s\"/></informationRequirement>\n"
        .formatted(escaped(fact));
  }

  private static String column(String fact, Map<String, FactDefinition> facts) {
    return """
              <input label="%s">
                <inputExpression typeRef="%s"><text>%s</text></inputExpression>
              </input>
        """
        .formatted(label(fact), type(fact, facts), escaped(fact));
  }

  private static String cell(String test) {
    return "        <inputEntry><text>%s</text></inputEntry>\n".formatted(content(test));
  }

  private String extensions() {
    var said = new StringBuilder();
    add(said, "basis", "goodwill");
    add(said, "kinds", kinds.stream().map(KindId::value).collect(Collectors.joining(" ")));
    add(said, "owner", owner);
    add(said, "reviewBy", reviewBy.toString());
    add(said, "purpose", purpose);
    add(said, "weight", weight);
    add(said, "born", spirit.born());
    add(said, "preserves", spirit.preserves());
    add(said, "protects", spirit.protects());
    add(said, "provokes", spirit.provokes());
    add(said, "forCustomer", forCustomer);
    add(said, "silent", "it was told of one situation, and speaks of no other");
    return said.toString();
  }

  private static void add(StringBuilder said, String name, String text) {
    if (!text.isBlank()) {
      said.append("      <leeway:%1$s>%2$s</leeway:%1$s>\n".formatted(name, content(text)));
    }
  }

  /** A name such as {@code daysLate} as words. */
  private static String label(String fact) {
    return escaped(fact.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
  }

  private static String type(String fact, Map<String, FactDefinition> facts) {
    var known = facts.get(fact);
    return known == null
        ? "string"
        : switch (known.type()) {
          case TEXT, CODE -> "string";
          case NUMBER, MONEY -> "number";
          case BOOLEAN -> "boolean";
          case DATE -> "date";
          case INSTANT -> "dateTime";
          case LIST, CONTEXT -> "Any";
        };
  }

  private static String literal(String text) {
    return content("\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  /** Text between tags, where a quote stands for itself. */
  private static String content(String text) {
    return escaped(text).replace("&quot;", "\"");
  }

  private static String escaped(String text) {
    return text.strip()
        .replaceAll("\\p{Cntrl}+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
