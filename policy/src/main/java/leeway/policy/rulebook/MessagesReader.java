package leeway.policy.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.policy.document.Fields;

/** Reads the words of one language, {@code messages/en.yaml} for example. */
final class MessagesReader {
  private static final List<String> SECTIONS = List.of("say", "execute", "note");

  private MessagesReader() {}

  static Messages.Texts read(Fields file) {
    var sections = new HashMap<String, Map<String, String>>();
    for (var section : SECTIONS) {
      var texts = new HashMap<String, String>();
      file.textsByKey(section).forEach((key, text) -> texts.put(key, text.text()));
      sections.put(section, texts);
    }
    file.done();
    return new Messages.Texts(sections);
  }
}
