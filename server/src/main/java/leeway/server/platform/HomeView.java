package leeway.server.platform;

import java.util.List;

/** The first page: besides the two doors, ways to all else that is open to whoever looks. */
public record HomeView(List<Signposts.Sign> signs) {
  public HomeView {
    signs = List.copyOf(signs);
  }
}
