package leeway.server.review.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.platform.Signposts;
import leeway.server.review.Lookers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to Friday and today, for those who look afterwards; to one's own record, for all. */
@Component
@Order(1)
final class ReviewSigns implements Signposts {
  private static final Sign MINE = new Sign("/mine", "mine.title");

  private final Lookers lookers;

  ReviewSigns(Lookers lookers) {
    this.lookers = lookers;
  }

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return Callers.of(request)
        .filter(lookers::mayOpen)
        .map((Caller.Person _) -> all())
        .orElse(List.of(MINE));
  }

  private static List<Sign> all() {
    return List.of(new Sign("/review", "review.title"), new Sign("/today", "today.title"), MINE);
  }
}
