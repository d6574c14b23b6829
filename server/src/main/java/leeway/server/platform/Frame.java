package leeway.server.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content: texts in the reader's language, the nonce that lets our
 * script run, the addresses of stylesheet, script and the page, who is signed in (or an empty text)
 * and the token that each form carries.
 */
public record Frame(
    Texts texts,
    String nonce,
    String stylesheet,
    String script,
    String path,
    String signedIn,
    Supplier<String> formToken) {

  public boolean isSignedIn() {
    return !signedIn.isEmpty();
  }

  /** {@code page} where this address is the page's own, else nothing: what aria-current says. */
  public @Nullable String current(String address) {
    return path.equals(address) ? "page" : null;
  }

  /** A text of the product in the reader's language. */
  public String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
