package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import leeway.server.desk.act.TellDeed;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.FieldView;
import leeway.server.desk.api.Requests;
import leeway.server.desk.till.DeedTiles;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "I did it": three taps, and it is written down. */
@Controller
final class DeedPage {
  private static final String TEMPLATE = "desk/deed.jte";
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,3})?");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

  private final TellDeed tellDeed;
  private final DeedTiles tiles;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  DeedPage(
      TellDeed tellDeed, DeedTiles tiles, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.tellDeed = tellDeed;
    this.tiles = tiles;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/deeds")
  ResponseEntity<String> form(
      @RequestParam Map<String, String> values, HttpServletRequest request, Caller.Person caller) {
    if (!values.containsKey("concession")) {
      var tiles = this.tiles.of(caller, request);
      return pages.page("desk/deeds.jte", new DeedTilesView(tiles), request);
    }
    return form(HttpStatus.OK, values, Map.of(), request);
  }

  @PostMapping("/deeds")
  ResponseEntity<String> tell(
      @RequestParam Map<String, String> form, HttpServletRequest request, Caller.Person caller) {
    try {
      var deed =
          new Requests.Deed(
              what(form, request),
              null,
              form.getOrDefault("concession", ""),
              amount(form.getOrDefault("amount", "").strip()),
              minutes(form.getOrDefault("minutes", "").strip()),
              form.getOrDefault("orderId", "").strip(),
              null,
              null,
              null);
      var keyedRequest = keyed.request(CardPage.key(form), caller, "deeds", form);
      var decision = tellDeed.tell(deed.telling(), keyedRequest, caller);
      tiles.tapped(form.getOrDefault("concession", ""), caller, request);
      return CardPage.receipt(decision);
    } catch (ProblemException problem) {
      if (problem.code() != ProblemCode.INVALID_FIELDS) {
        throw problem;
      }
      return form(HttpStatus.UNPROCESSABLE_CONTENT, form, FactFields.mistakes(problem), request);
    }
  }

  /** What was done in their own words, else the name of the tile that they tapped. */
  private String what(Map<String, String> form, HttpServletRequest request) {
    String typed = form.getOrDefault("what", "").strip();
    String concession = form.getOrDefault("concession", "");
    return typed.isEmpty() && !concession.isEmpty() && !concession.equals(DeedTiles.OTHER)
        ? rulebooks.current().name(concession, AskPage.language(request))
        : typed;
  }

  private Requests.@Nullable MoneyField amount(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    var currency = rulebooks.current().company().currency();
    try {
      if (AMOUNT.matcher(typed).matches()) {
        var money = Money.of(new BigDecimal(typed.replace(',', '.')), currency);
        return new Requests.MoneyField(money.minorUnits(), currency.getCurrencyCode());
      }
    } catch (ArithmeticException _) {
      // more decimals than the currency has; told below
    }
    throw Requests.invalid("/amount", "is an amount in " + currency + " such as 12.50");
  }

  private static @Nullable Integer minutes(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!MINUTES.matcher(typed).matches()) {
      throw Requests.invalid("/minutes", "is a whole number of minutes");
    }
    return Integer.valueOf(typed);
  }

  private ResponseEntity<String> form(
      HttpStatus status,
      Map<String, String> values,
      Map<String, String> mistakes,
      HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    String unit = rulebooks.current().company().currency().getCurrencyCode();
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        field(
            "amount", texts.text("deed.amount"), FieldView.Widget.NUMBER, unit, values, mistakes));
    fields.add(field("what", texts.text("deed.what"), FieldView.Widget.TEXT, "", values, mistakes));
    fields.add(
        field("orderId", texts.text("deed.order"), FieldView.Widget.TEXT, "", values, mistakes));
    fields.add(
        field(
            "minutes", texts.text("deed.minutes"), FieldView.Widget.NUMBER, "", values, mistakes));
    return pages.page(status, TEMPLATE, view(values, fields, request), request);
  }

  private DeedView view(
      Map<String, String> values, List<FieldView> fields, HttpServletRequest request) {
    String concession = values.getOrDefault("concession", "");
    String name = rulebooks.current().name(concession, AskPage.language(request));
    String forCustomer = rulebooks.current().forCustomer(concession, AskPage.language(request));
    return new DeedView(FormKey.fresh(), concession, name, forCustomer, fields);
  }

  private static FieldView field(
      String name,
      String label,
      FieldView.Widget widget,
      String unit,
      Map<String, String> values,
      Map<String, String> mistakes) {
    return new FieldView(
        name,
        label,
        widget,
        List.of(),
        unit,
        values.getOrDefault(name, ""),
        mistakes.getOrDefault(name, ""));
  }
}
