package leeway.server.rulebook.change;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.RulebookVersions;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which anybody proposes another cell or date of a rule; it publishes nothing. */
@Controller
final class ProposePage {
  private static final int WHY_MAX = 1_000;

  private final RulebookInForce rulebooks;
  private final RulebookVersions versions;
  private final PublishChange publishing;
  private final Proposals proposals;
  private final ChangeBudget budget;
  private final Keyed keyed;
  private final Pages pages;

  ProposePage(
      RulebookInForce rulebooks,
      RulebookVersions versions,
      PublishChange publishing,
      Proposals proposals,
      ChangeBudget budget,
      Keyed keyed,
      Pages pages) {
    this.rulebooks = rulebooks;
    this.versions = versions;
    this.publishing = publishing;
    this.proposals = proposals;
    this.budget = budget;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/rules/{id}/change")
  ResponseEntity<String> form(@PathVariable String id, HttpServletRequest request) {
    var inForce = rulebooks.version();
    var rule = rule(id, inForce);
    var text = RuleText.of(inForce.files(), rule);
    var sent = new Sent(inForce.rulebook().version(), now(text), "", List.of());
    return page(HttpStatus.OK, rule, text, sent, request);
  }

  @PostMapping("/rules/{id}/changes")
  ResponseEntity<String> propose(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var rule = rule(id, rulebooks.version());
    String version = form.getOrDefault("version", "");
    var text = RuleText.of(seen(version), rule);
    String why = form.getOrDefault("why", "").strip();
    var wanted = wanted(text, form);
    var mistakes = new ArrayList<String>();
    var edits = edits(text, wanted, mistakes);
    var shown = shown(request);
    if (why.length() > WHY_MAX) {
      mistakes.add(shown.text("changes.why-too-long", WHY_MAX));
    }
    if (edits.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(shown.text("changes.nothing-changed"));
    }
    if (mistakes.isEmpty()) {
      mistakes.addAll(publishing.mistakes(new RuleChange(rule.id(), edits), shown));
    }
    if (!mistakes.isEmpty()) {
      var sent = new Sent(version, wanted, why, mistakes);
      return page(HttpStatus.UNPROCESSABLE_CONTENT, rule, text, sent, request);
    }
    long number =
        proposals.propose(
            new RuleChange(rule.id(), edits),
            why,
            PublishChange.author(caller),
            keyed.request(form.getOrDefault("key", ""), caller, "rules/" + id + "/changes", form));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/changes/" + number))
        .build();
  }

  /** The files that the form showed, so that nobody's later change is taken back by it. */
  private RulebookFiles seen(String version) {
    return versions
        .find(version)
        .orElseThrow(
            () ->
                new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
                    .at("/version", "is a rulebook that was in force; load the form again"));
  }

  /** What stands at each spot, blank where nothing does. */
  private static SortedMap<Spot, String> now(RuleText text) {
    var now = new TreeMap<>(text.spots());
    text.empty().forEach(spot -> now.put(spot, ""));
    return now;
  }

  private static SortedMap<Spot, String> wanted(RuleText text, Map<String, String> form) {
    var wanted = new TreeMap<Spot, String>();
    now(text)
        .forEach(
            (spot, now) ->
                wanted.put(
                    spot, emptied(spot, form.getOrDefault(spot.code(), now).strip(), now, text)));
    return wanted;
  }

  /** A condition that somebody emptied is none: any value will do. */
  private static String emptied(Spot spot, String to, String now, RuleText text) {
    boolean isCondition =
        spot instanceof Spot.Cell(_, var column) && !text.columns().get(column).isOutput();
    return isCondition && to.isEmpty() && !now.isEmpty() ? "-" : to;
  }

  private static SortedMap<Spot, RuleChange.Edit> edits(
      RuleText text, Map<Spot, String> wanted, List<String> mistakes) {
    var edits = new TreeMap<Spot, RuleChange.Edit>();
    now(text)
        .forEach(
            (spot, now) -> {
              String to = wanted.getOrDefault(spot, now);
              try {
                if (!to.equals(now)) {
                  edits.put(spot, new RuleChange.Edit(now, to));
                }
              } catch (IllegalArgumentException e) {
                mistakes.add(String.valueOf(e.getMessage()));
              }
            });
    return edits;
  }

  /** What the form holds. */
  private record Sent(
      String version, SortedMap<Spot, String> values, String why, List<String> mistakes) {}

  private ResponseEntity<String> page(
      HttpStatus status, Rule rule, RuleText text, Sent sent, HttpServletRequest request) {
    var shown = shown(request);
    var view =
        new ProposeView(
            rule.card().title(),
            "/rules/" + rule.id(),
            "/rules/" + rule.id() + "/changes",
            sent.version(),
            rows(text, sent, shown),
            sent.values().getOrDefault(new Spot.ReviewBy(), ""),
            sent.values().containsKey(new Spot.ReviewBy()),
            budget.of(rule, shown),
            sent.why(),
            sent.mistakes(),
            FormKey.fresh());
    return pages.page(status, "rulebook/propose.jte", view, request);
  }

  private static List<ProposeView.Row> rows(RuleText text, Sent sent, Shown shown) {
    var rows = new ArrayList<ProposeView.Row>();
    for (int row = 0; row < text.rows(); row++) {
      rows.add(
          new ProposeView.Row(
              shown.text("rules.row", row + 1),
              fields(row, text, sent, shown, false),
              fields(row, text, sent, shown, true)));
    }
    return rows;
  }

  private static List<ProposeView.Field> fields(
      int row, RuleText text, Sent sent, Shown shown, boolean outputs) {
    var fields = new ArrayList<ProposeView.Field>();
    for (int at = 0; at < text.columns().size(); at++) {
      var column = text.columns().get(at);
      var spot = new Spot.Cell(row, at);
      if (column.isOutput() == outputs && sent.values().containsKey(spot)) {
        fields.add(
            new ProposeView.Field(
                spot.code(), CellText.column(column, shown), sent.values().getOrDefault(spot, "")));
      }
    }
    return fields;
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }

  private static Rule rule(String id, RulebookInForce.Version inForce) {
    return inForce.rulebook().rules().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "No rule of this name is in force."));
  }
}
