package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import leeway.policy.people.Person;
import leeway.policy.rulebook.rule.Card;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Cover;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.qr.QrCode;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The card to print and keep at the till: how far somebody may go when Leeway does not answer
 * within three seconds, what nobody may, and who stands behind them.
 */
@Controller
final class TillCardPage {
  private final RulebookInForce rulebooks;
  private final Pages pages;
  private final InstantSource clock;

  TillCardPage(RulebookInForce rulebooks, Pages pages, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/till-card")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var rulebook = rulebooks.current();
    var language = Locale.of(Texts.in(request.getLocales()).language());
    var bounds = Asker.of(caller, rulebook.people()).bounds();
    var today = LocalDate.ofInstant(clock.instant(), rulebook.company().zone());
    List<String> nobodyMay =
        rulebook.rules(today).stream()
            .map(Rule::card)
            .filter(card -> card.guards().isPresent())
            .map(Card::title)
            .toList();
    var view =
        new TillCardView(
            rulebook.people().person(caller.person()).map(Person::name).orElse(caller.login()),
            Written.shortAmount(bounds.perAct().cost(), language),
            Written.shortAmount(bounds.perDay().cost(), language),
            nobodyMay,
            Cover.of(rulebook.people()).above(),
            QrCode.of(address(request) + CoverPage.PATH));
    return pages.page("desk/till-card.jte", view, request);
  }

  /** Where this server was just reached, such as {@code https://desk.example:8443}. */
  private static String address(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
  }
}
