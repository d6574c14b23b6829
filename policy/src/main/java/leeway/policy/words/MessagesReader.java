package leeway.policy.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leeway.policy.document.Fields;
import leeway.policy.document.Formula;
import leeway.policy.document.Problems;

/** Reads the words of one language, {@code messages/en.yaml} for example. */
public final class MessagesReader {
  private static final List<String> SECTIONS =
      List.of("say", "execute", "otherwise", "note", "verdict", "done", "names", "forCustomer");

  private final Set<String> facts;
  private final Problems problems;

  /** A reader of words that hang on these facts. */
  public MessagesReader(Set<String> facts, Problems problems) {
    this.facts = Set.copyOf(facts);
    this.problems = problems;
  }

  /** The texts of the file. */
  public Messages.Texts read(Fields file) {
    var sections = new HashMap<String, Map<String, String>>();
    for (var section : SECTIONS) {
      var texts = new HashMap<String, String>();
      file.textsByKey(section).forEach((key, text) -> texts.put(key, text.text()));
      sections.put(section, texts);
    }
    var cards = new HashMap<String, List<Messages.Line>>();
    var inner = file.fields("card");
    for (var key : inner.keys()) {
      cards.put(key, lines(inner, key));
    }
    file.done();
    return new Messages.Texts(sections, cards);
  }

  private List<Messages.Line> lines(Fields cards, String key) {
    var lines = new ArrayList<Messages.Line>();
    for (var line : cards.fieldsInList(key)) {
      boolean isSaid = line.has("say");
      String text = line.text(isSaid ? "say" : "text");
      String label = line.text("label", "");
      when(line).ifPresent(when -> lines.add(new Messages.Line(label, text, isSaid, when)));
      line.done();
    }
    return lines;
  }

  private Optional<Formula> when(Fields line) {
    return line.optionalText("when")
        .map(text -> Formula.parse(text, facts, problems))
        .orElseGet(Formula::always);
  }
}
