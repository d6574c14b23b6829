package leeway.generator.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * What customers write, by topic (a kind, or a story's text) and language, with places for amount
 * and facts in braces.
 */
public record Texts(List<Topic> topics) {

  /** The texts on one topic in one language. */
  public record Topic(String id, String language, List<String> texts) {}

  /** Copies the topics. */
  public Texts {
    topics = List.copyOf(topics);
  }

  static Texts of(Sheet page) {
    var topics = new ArrayList<Topic>();
    for (String id : page.names()) {
      var languages = page.sheet(id);
      for (String language : languages.names()) {
        topics.add(new Topic(id, language, languages.texts(language)));
      }
    }
    return new Texts(topics);
  }

  /**
   * Returns the texts on a topic in a language, else in the first language that has any; empty
   * where nobody writes about it.
   */
  public List<String> on(String topic, String language) {
    var same = topics.stream().filter(each -> each.id().equals(topic)).toList();
    return same.stream()
        .filter(each -> each.language().equals(language))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(Topic::texts)
        .orElse(List.of());
  }
}
