package leeway.server.desk.drawer;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.worth.Money;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own drawer at close of day: expected, counted, and the same for the books as CSV. */
@Controller
final class DrawerPage {
  private static final int AMOUNT_MAX = 16;
  private static final String COUNTED = "counted-";

  private final DrawerLines lines;
  private final Journal journal;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  DrawerPage(
      DrawerLines lines,
      Journal journal,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages,
      InstantSource clock) {
    this.lines = lines;
    this.journal = journal;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/drawer")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    return pages.page("desk/drawer.jte", view(caller, Map.of(), "", shown(request)), request);
  }

  @PostMapping("/drawer")
  ResponseEntity<String> count(
      @RequestParam Map<String, String> form, HttpServletRequest request, Caller.Person caller) {
    var shown = shown(request);
    var counted = new ArrayList<Part>();
    var difference = Money.zero(shown.rulebook().company().currency());
    for (var expected : expected(caller)) {
      var amount = amount(form.getOrDefault(COUNTED + expected.code(), ""), expected.amount());
      if (amount.isEmpty()) {
        var view = view(caller, form, shown.text("drawer.mistake"), shown);
        return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, "desk/drawer.jte", view, request);
      }
      counted.add(
          Part.group(
              Map.of(
                  "code", Part.plain(expected.code()),
                  "expected", Part.plain(expected.amount()),
                  "counted", Part.plain(amount.getFirst()))));
      difference = difference.plus(amount.getFirst().minus(expected.amount()));
    }
    post(counted, form, caller);
    String message =
        difference.isZero()
            ? shown.text("drawer.balances")
            : shown.text("drawer.differs", shown.amount(difference));
    return pages.page("desk/drawer.jte", view(caller, form, message, shown), request);
  }

  @GetMapping("/drawer.csv")
  ResponseEntity<byte[]> export(Caller.Person caller) {
    var csv = new StringBuilder("no,recorded_at,account,code,rule,amount,currency\r\n");
    for (var line : lines.lines(account(caller), today(), zone())) {
      csv.append(line.seq())
          .append(',')
          .append(line.at())
          .append(',')
          .append(cell(line.account()))
          .append(',')
          .append(cell(line.code()))
          .append(',')
          .append(cell(line.rule()))
          .append(',')
          .append(line.amount().decimal().toPlainString())
          .append(',')
          .append(line.amount().currency().getCurrencyCode())
          .append("\r\n");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"drawer-" + today() + ".csv\"")
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A cell that no spreadsheet takes for a formula or for two cells. */
  static String cell(String text) {
    String safe = text.isEmpty() || "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private void post(List<Part> counted, Map<String, String> form, Caller.Person caller) {
    var asker = Asker.of(caller, rulebooks.current().people());
    var happening =
        new Happening.Noted(
            "drawer-counted",
            Map.of("day", Part.plain(today().toString()), "lines", new Part.Items(counted)));
    var request = keyed.request(form.getOrDefault("key", ""), caller, "drawer", form);
    switch (journal.post(Posting.of(request, asker.author(), happening))) {
      case Outcome.Posted _, Outcome.Replayed _ -> {}
      case Outcome.KeyReused _, Outcome.Stopped _ ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED, "Open the page again and count once more.");
    }
  }

  /** The amount that somebody counted, in the currency of what was expected; none if it is none. */
  private static List<Money> amount(String written, Money expected) {
    if (written.isBlank() || written.length() > AMOUNT_MAX) {
      return List.of();
    }
    try {
      return List.of(
          Money.of(new BigDecimal(written.strip().replace(',', '.')), expected.currency()));
    } catch (ArithmeticException | IllegalArgumentException _) {
      return List.of();
    }
  }

  private DrawerView view(
      Caller.Person caller, Map<String, String> form, String message, Shown shown) {
    var expected = expected(caller);
    var total =
        expected.stream()
            .map(DrawerLines.Expected::amount)
            .reduce(Money.zero(shown.rulebook().company().currency()), Money::plus);
    var rows =
        expected.stream()
            .map(
                it ->
                    new DrawerView.Row(
                        COUNTED + it.code(),
                        shown.concession(it.code()),
                        shown.amount(it.amount()),
                        form.getOrDefault(COUNTED + it.code(), "")))
            .toList();
    return new DrawerView(shown.day(today()), rows, shown.amount(total), message, FormKey.fresh());
  }

  private List<DrawerLines.Expected> expected(Caller.Person caller) {
    var currency = rulebooks.current().company().currency();
    return lines.expected(account(caller), today(), zone()).stream()
        .filter(it -> it.amount().currency().equals(currency))
        .toList();
  }

  private String account(Caller.Person caller) {
    return Asker.of(caller, rulebooks.current().people()).drawer().text();
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return rulebooks.current().company().zone();
  }
}
