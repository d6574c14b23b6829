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
import leeway.server.desk.answer.Covers;
import leeway.server.people.Caller;
import leeway.server.platform.Texts;
import leeway.server.platform.qr.QrCode;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The card of each person: how far they may go alone, what nobody may, who stands behind them. */
@Component
final class TillCards {
  private final RulebookInForce rulebooks;
  private final Covers covers;
  private final InstantSource clock;

  TillCards(RulebookInForce rulebooks, Covers covers, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.covers = covers;
    this.clock = clock;
  }

  /** The card of the caller in the language of the request; its code leads back to this server. */
  TillCardView of(Caller.Person caller, HttpServletRequest request) {
    var rulebook = rulebooks.current();
    var cover = covers.now();
    var language = Locale.of(Texts.in(request.getLocales()).language());
    var bounds = Asker.of(caller, rulebook.people()).bounds();
    var today = LocalDate.ofInstant(clock.instant(), rulebook.company().zone());
    List<String> nobodyMay =
        rulebook.rules(today).stream()
            .map(Rule::card)
            .filter(card -> card.guards().isPresent())
            .map(Card::title)
            .toList();
    return new TillCardView(
        rulebook.people().person(caller.person()).map(Person::name).orElse(caller.login()),
        Written.shortAmount(bounds.perAct().cost(), language),
        Written.shortAmount(bounds.perDay().cost(), language),
        nobodyMay,
        cover.isCover() ? cover.above() : "",
        QrCode.of(address(request) + CoverPage.PATH));
  }

  /** Where this server was just reached, such as {@code https://desk.example:8443}. */
  private static String address(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
  }
}
