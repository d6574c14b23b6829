package leeway.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Ways to pages that not everybody needs: a capability names its own, for whoever asks. */
@FunctionalInterface
public interface Signposts {
  /** The ways that are open to the caller of this request. */
  List<Sign> signs(HttpServletRequest request);

  /** A way: where it leads, and the name of its text. */
  record Sign(String href, String text) {}
}
