package leeway.server.journal.posting;

import java.util.regex.Pattern;

/**
 * The random name under which the journal knows a customer, an order or whatever else an entry is
 * about.
 */
public record SubjectId(String text) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public SubjectId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a subject id has 32 hexadecimal digits, got " + text.length() + " characters");
    }
  }
}
