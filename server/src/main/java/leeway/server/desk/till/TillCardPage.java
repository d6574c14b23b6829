package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The card to print and keep at the till, for when Leeway does not answer within three seconds. */
@Controller
final class TillCardPage {
  private final TillCards cards;
  private final Pages pages;

  TillCardPage(TillCards cards, Pages pages) {
    this.cards = cards;
    this.pages = pages;
  }

  @GetMapping("/till-card")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    return pages.page("desk/till-card.jte", cards.of(caller, request), request);
  }
}
