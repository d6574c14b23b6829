package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leeway.policy.words.Written;
import leeway.server.desk.act.CorrectAct;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.answer.Covers;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.Paging;
import leeway.server.desk.beside.SayExperience;
import leeway.server.desk.card.AnswerJson;
import leeway.server.desk.card.LineView;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Decisions.Page;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.Departures;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My day: what I did and told today, each with its receipt and its undo. */
@Controller
final class DayPage {
  private static final int ROWS_MAX = 200;
  private static final Duration SLIP = Duration.ofMinutes(10);
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final OwnDecisions own;
  private final CorrectAct correctAct;
  private final SayExperience experience;
  private final Departures departures;
  private final RulebookInForce rulebooks;
  private final Covers covers;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  DayPage(
      OwnDecisions own,
      CorrectAct correctAct,
      SayExperience experience,
      Departures departures,
      RulebookInForce rulebooks,
      Covers covers,
      Keyed keyed,
      Pages pages,
      InstantSource clock) {
    this.own = own;
    this.correctAct = correctAct;
    this.experience = experience;
    this.departures = departures;
    this.rulebooks = rulebooks;
    this.covers = covers;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/acts")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var texts = Texts.in(request.getLocales());
    var day = LocalDate.ofInstant(clock.instant(), own.zone());
    var decisions = own.list(caller, day, Page.first(ROWS_MAX));
    var rows = decisions.stream().map(it -> row(it, texts)).toList();
    var shown =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(texts.language()))
            .format(day);
    return pages.page("desk/day.jte", new DayView(shown, rows, total(decisions, texts)), request);
  }

  @GetMapping("/acts/{id}")
  ResponseEntity<String> receipt(
      @PathVariable String id, HttpServletRequest request, Caller.Person caller) {
    var decision = own.find(Paging.seq(id), caller);
    var texts = Texts.in(request.getLocales());
    var view =
        new ReceiptView(
            texts.text(title(decision)),
            sum(decision, texts),
            receiptLines(decision, texts),
            decision.receipt().toString(),
            mayUndoAtOnce(decision) ? "/acts/" + decision.seq() + "/corrections" : "",
            isGiven(decision) && experience.isOpen(decision.seq())
                ? "/acts/" + decision.seq() + "/experiences"
                : "",
            decision.what().equals("refusal") ? "/acts/" + decision.seq() + "/words" : "",
            name(own.entry(decision.seq()).elseToAsk()),
            left(decision),
            FormKey.fresh());
    return pages.page("desk/receipt.jte", view, request);
  }

  @PostMapping("/acts/{id}/corrections")
  ResponseEntity<String> undo(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var keyedRequest =
        keyed.request(CardPage.key(form), caller, "acts/" + id + "/corrections", form);
    String reason = Texts.in(request.getLocales()).text("day.undo");
    correctAct.reverse(Paging.seq(id), reason, keyedRequest, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/acts")).build();
  }

  private List<LineView> receiptLines(Decision decision, Texts texts) {
    var lines = new ArrayList<LineView>();
    lines.add(LineView.of(texts.text("receipt.number"), alias(decision)));
    lines.add(LineView.of(texts.text("receipt.at"), moment(decision.recordedAt(), texts)));
    if (!decision.concession().isBlank()) {
      lines.add(LineView.of(texts.text("receipt.what"), name(decision, texts)));
      String forCustomer = rulebooks.current().forCustomer(decision.concession(), language(texts));
      addSaid(lines, texts.text("rules.for-customer"), forCustomer);
    }
    String called = called(decision, texts);
    addSaid(lines, texts.text("receipt.for"), called);
    var entry = own.entry(decision.seq());
    addSaid(lines, texts.text("card.note"), entry.note());
    addSaid(lines, texts.text("refuse.alternative"), entry.alternative());
    decision
        .promise()
        .ifPresent(
            promise ->
                lines.add(
                    LineView.of(
                        texts.text(decision.isDebt() ? "receipt.hand-over" : "receipt.promised"),
                        texts.text(
                            "card.by", name(promise.owner()), moment(promise.by(), texts)))));
    var cover = covers.now();
    if (cover.isCover()) {
      lines.add(LineView.of(texts.text("card.cover"), cover.above()));
    }
    return lines;
  }

  private static void addSaid(List<LineView> lines, String label, String said) {
    if (!said.isBlank()) {
      lines.add(LineView.of(label, said));
    }
  }

  /** What the company calls whom it was for; blank where it has no terms, or nobody asked first. */
  private String called(Decision decision, Texts texts) {
    var rulebook = rulebooks.current();
    var facts = own.entry(decision.seq()).plainFacts();
    return facts.isEmpty()
        ? ""
        : rulebook
            .customers()
            .called(facts.getOrDefault(rulebook.segmentFact(), ""), language(texts));
  }

  /** Where it is said, in one tap, how a rule was left by this. */
  private List<ReceiptView.Left> left(Decision decision) {
    var rules = rulebooks.current().rules(LocalDate.ofInstant(clock.instant(), own.zone()));
    return departures.question(decision).stream()
        .map(
            question ->
                rules.stream()
                    .filter(it -> question.concerns(it.id().value()))
                    .filter(it -> !it.card().basis().withholds())
                    .map(it -> new Choice(it.id().value(), it.card().title()))
                    .toList())
        .filter(choices -> !choices.isEmpty())
        .map(
            choices ->
                new ReceiptView.Left(
                    "/acts/" + decision.seq() + "/departures", choices, FormKey.fresh()))
        .toList();
  }

  private String name(String person) {
    return rulebooks.current().people().persons().values().stream()
        .filter(it -> it.id().value().equals(person))
        .map(it -> it.name())
        .findFirst()
        .orElse(person);
  }

  private DayView.Row row(Decision decision, Texts texts) {
    return new DayView.Row(
        what(decision, texts),
        sum(decision, texts),
        shown(decision.recordedAt(), AT),
        alias(decision),
        "/acts/" + decision.seq(),
        own.entry(decision.seq()).note(),
        isGiven(decision) && !decision.isCorrected(),
        "/acts/" + decision.seq() + "/corrections",
        FormKey.fresh());
  }

  private String what(Decision decision, Texts texts) {
    String what =
        switch (decision.what()) {
          case "deed" -> texts.text("layout.i-did-it");
          case "refusal" -> texts.text("card.not-today");
          case "referral" -> texts.text("card.hand-over");
          case "correction" -> texts.text("day.undone");
          default -> name(decision, texts);
        };
    return decision.isCorrected() ? what + " – " + texts.text("day.undone") : what;
  }

  private String name(Decision decision, Texts texts) {
    return rulebooks.current().name(decision.concession(), language(texts));
  }

  private static boolean isGiven(Decision decision) {
    return decision.what().equals("act") || decision.what().equals("deed");
  }

  /** A slip of the finger is taken back from the receipt; later the day page does it. */
  private boolean mayUndoAtOnce(Decision decision) {
    var until = decision.recordedAt().plus(SLIP);
    return isGiven(decision) && !decision.isCorrected() && clock.instant().isBefore(until);
  }

  private static String told(Decision decision, boolean isCover) {
    if (decision.isBeyond()) {
      return "receipt.to-review";
    }
    return isCover ? "receipt.told" : "receipt.told-only";
  }

  private String title(Decision decision) {
    boolean isCover = covers.now().isCover();
    return switch (decision.what()) {
      case "refusal" -> "receipt.refused";
      case "referral" -> "receipt.referred";
      case "deed" -> told(decision, isCover);
      default -> isCover ? "receipt.done" : "receipt.done-only";
    };
  }

  private static String sum(Decision decision, Texts texts) {
    return decision
        .amount()
        .filter(it -> !it.isZero())
        .map(it -> Written.amount(it, language(texts)))
        .orElse("");
  }

  private static Locale language(Texts texts) {
    return Locale.of(texts.language());
  }

  /** What was given and not taken back, in the company's currency. */
  private String total(List<Decision> decisions, Texts texts) {
    var currency = rulebooks.current().company().currency();
    var total =
        decisions.stream()
            .filter(it -> !it.isCorrected())
            .flatMap(it -> it.amount().stream())
            .filter(it -> it.currency().equals(currency))
            .reduce(Money.zero(currency), Money::plus);
    return Written.amount(total, language(texts));
  }

  private static String alias(Decision decision) {
    return decision.receipt().alias(AnswerJson.PLACE);
  }

  private String moment(Instant instant, Texts texts) {
    return Written.moment(instant.atZone(own.zone()), language(texts));
  }

  private String shown(Instant instant, DateTimeFormatter format) {
    return format.withZone(own.zone()).format(instant);
  }
}
