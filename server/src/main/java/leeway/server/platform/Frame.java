package leeway.server.platform;

import java.util.function.Supplier;

/**
 * What every page has around its content: texts in the reader's language, the nonce that lets our
 * script run, the stylesheet's address, who is signed in (or an empty text) and the token that each
 * form carries.
 */
public record Frame(
    Texts texts, String nonce, String stylesheet, String signedIn, Supplier<String> formToken) {

  public boolean isSignedIn() {
    return !signedIn.isEmpty();
  }

  /** A text of the product in the reader's language. */
  public String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
