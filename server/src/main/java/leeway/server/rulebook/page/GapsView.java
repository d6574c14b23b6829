package leeway.server.rulebook.page;

import java.util.List;

/** What no rule covered. */
public record GapsView(List<Gap> gaps) {
  public GapsView {
    gaps = List.copyOf(gaps);
  }

  /** One kind of request. */
  public record Gap(String title, String times, String when) {}
}
