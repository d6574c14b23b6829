package leeway.server.rulebook.recall;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.platform.Signposts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** One question on the first page of one in five people a day, until they answer or skip it. */
@Component
@Order(9)
final class AskedToday implements Signposts {
  private static final String COOKIE = "leeway-asked";

  private final RulebookInForce rulebooks;
  private final InstantSource clock;

  AskedToday(RulebookInForce rulebooks, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /** Lets the browser keep that it was asked on a day. */
  static String keptBy(HttpServletRequest request, LocalDate day) {
    return ResponseCookie.from(COOKIE, day.toString())
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .maxAge(Duration.ofDays(1))
        .build()
        .toString();
  }

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    if (!rulebooks.isThere()) {
      return List.of();
    }
    var today = LocalDate.ofInstant(clock.instant(), rulebooks.current().company().zone());
    var kept = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    boolean wasAsked = kept.filter(today.toString()::equals).isPresent();
    return Callers.of(request)
        .filter(caller -> !wasAsked && RecallQuestion.isAsked(caller.person(), today))
        .map((Caller.Person _) -> List.of(new Sign("/recall", "recall.title")))
        .orElse(List.of());
  }
}
