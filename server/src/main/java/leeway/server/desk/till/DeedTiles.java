package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.api.Choice;
import leeway.server.journal.Decisions;
import leeway.server.people.Caller;
import leeway.server.people.till.TillAtHand;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/** What somebody may have done, as tiles: what is likeliest stands first. */
@Component
public final class DeedTiles {
  /** The code of what no tile names. */
  public static final String OTHER = "other";

  private static final int LATEST = 50;
  private static final int FIRST = 5;
  private static final Duration OFTEN = Duration.ofDays(90);

  private final OwnDecisions own;
  private final Decisions decisions;
  private final TappedTiles tapped;
  private final TillAtHand tills;
  private final RulebookInForce rulebooks;
  private final InstantSource clock;

  DeedTiles(
      OwnDecisions own,
      Decisions decisions,
      TappedTiles tapped,
      TillAtHand tills,
      RulebookInForce rulebooks,
      InstantSource clock) {
    this.own = own;
    this.tapped = tapped;
    this.tills = tills;
    this.decisions = decisions;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * The five that were told last at the till where they work, else that this person gave last; then
   * what their role may give, what anybody gave most often in ninety days before the rest; each
   * once.
   */
  public List<Choice> of(Caller.Person caller, HttpServletRequest request) {
    var rulebook = rulebooks.current();
    var language = Locale.of(Texts.in(request.getLocales()).language());
    var codes = new LinkedHashSet<String>();
    tills
        .of(request)
        .map(till -> tapped.last(till, FIRST))
        .orElseGet(() -> givenLast(caller))
        .forEach(codes::add);
    var often = decisions.mostGiven(clock.instant().minus(OFTEN));
    mayGive(caller).stream()
        .sorted(
            Comparator.<String>comparingInt(code -> rank(code, often))
                .thenComparing(code -> rulebook.name(code, language)))
        .forEach(codes::add);
    codes.add(OTHER);
    return codes.stream().map(code -> new Choice(code, rulebook.name(code, language))).toList();
  }

  /** Keeps in mind that a tile was tapped at the till where this is sent from, if at one. */
  public void tapped(String concession, Caller.Person caller, HttpServletRequest request) {
    if (mayGive(caller).contains(concession)) {
      tills.of(request).ifPresent(till -> tapped.tapped(till, concession));
    }
  }

  private Set<String> mayGive(Caller.Person caller) {
    return Asker.of(caller, rulebooks.current().people()).bounds().concessions();
  }

  private List<String> givenLast(Caller.Person caller) {
    return own.list(caller, Decisions.Page.first(LATEST)).stream()
        .map(Decisions.Decision::concession)
        .filter(code -> !code.isBlank())
        .distinct()
        .limit(FIRST)
        .toList();
  }

  private static int rank(String code, List<String> often) {
    int rank = often.indexOf(code);
    return rank < 0 ? often.size() : rank;
  }
}
