package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.rulebook.folder.RulebookFiles;

/**
 * Somebody who is to be one more line of {@code people.yaml}, with the bounds of their role.
 *
 * @param team whom they work with; blank for nobody in particular
 */
public record NewPerson(PersonId id, String name, RoleId role, String team) {
  /** The longest name that is taken. */
  public static final int NAME_LENGTH_MAX = 120;

  private static final int ID_LENGTH_MAX = 30;
  private static final String PATH = "people.yaml";
  private static final Pattern PEOPLE = Pattern.compile("(?m)^people:[ \\t]*(?:#.*)?\\r?\\n");

  public NewPerson {
    if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "a name has 1 to " + NAME_LENGTH_MAX + " characters, got " + name.length());
    }
  }

  /**
   * An id made of a name: Ana Reis is {@code ana-reis}; a name without Latin letters is {@code
   * person-3} where two ids are taken.
   */
  public static PersonId idOf(String name, Set<String> taken) {
    var letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var slug =
        letters
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    var id =
        slug.length() < 2 ? "person" : slug.substring(0, Math.min(slug.length(), ID_LENGTH_MAX));
    if (slug.length() >= 2 && !taken.contains(id)) {
      return new PersonId(id);
    }
    int number = taken.size() + 1;
    while (taken.contains(id + "-" + number)) {
      number++;
    }
    return new PersonId(id + "-" + number);
  }

  /** The files with this line; empty where {@code people.yaml} is written in a way of its own. */
  public Optional<RulebookFiles> writeInto(RulebookFiles files) {
    var text = new String(files.byPath().getOrDefault(PATH, new byte[0]), StandardCharsets.UTF_8);
    var people = PEOPLE.matcher(text);
    if (!people.find()) {
      return Optional.empty();
    }
    var amended = text.substring(0, people.end()) + line() + text.substring(people.end());
    return Optional.of(files.with(PATH, amended.getBytes(StandardCharsets.UTF_8)));
  }

  private String line() {
    var more = team.isBlank() ? "" : ", team: " + quoted(team);
    return "  %s: {name: %s, role: %s%s}\n".formatted(id, quoted(name), role.value(), more);
  }

  /** A double-quoted YAML scalar; what nobody can see is a space. */
  private static String quoted(String text) {
    var seen = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
    return '"' + seen.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
