package leeway.server.review.page;

import java.util.List;

/**
 * A lead's day: what was done, what was asked and not answered, what was promised, and how much was
 * asked upward.
 */
public record TodayView(
    String day,
    List<FridayView.Need> waiting,
    List<FridayView.Need> promises,
    List<FridayView.Need> unanswered,
    List<FridayView.Need> done,
    String total,
    String upward) {
  public TodayView {
    waiting = List.copyOf(waiting);
    promises = List.copyOf(promises);
    unanswered = List.copyOf(unanswered);
    done = List.copyOf(done);
  }
}
