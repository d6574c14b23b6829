package leeway.server.rulebook.page;

import jakarta.servlet.http.HttpServletRequest;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.Gaps;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "No rule yet": what people did where no rule spoke, with thanks. */
@Controller
final class GapsPage {
  private final Gaps gaps;
  private final RulebookInForce rulebooks;
  private final Pages pages;

  GapsPage(Gaps gaps, RulebookInForce rulebooks, Pages pages) {
    this.gaps = gaps;
    this.rulebooks = rulebooks;
    this.pages = pages;
  }

  @GetMapping("/gaps")
  ResponseEntity<String> show(HttpServletRequest request) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var rows =
        gaps.all().stream()
            .map(
                it ->
                    new GapsView.Gap(
                        shown.kind(it.kind()),
                        shown.text("gaps.times", it.times()),
                        shown.text("gaps.when", shown.day(it.firstAt()), shown.day(it.lastAt()))))
            .toList();
    return pages.page("rulebook/gaps.jte", new GapsView(rows), request);
  }
}
