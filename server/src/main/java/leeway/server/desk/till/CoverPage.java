package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import leeway.policy.journal.Entry;
import leeway.policy.journal.Receipt;
import leeway.policy.people.Person;
import leeway.policy.people.Sentence;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Covers;
import leeway.server.journal.JournalEntries;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What protects whoever acts, where the code on the till card leads: the sentence that the sponsor
 * signs here, who stands above the managers, by what an act is looked at, and whether a receipt
 * still meets the record.
 */
@Controller
final class CoverPage {
  static final String PATH = "/cover";

  private final JournalEntries entries;
  private final RulebookInForce rulebooks;
  private final Covers covers;
  private final Pages pages;

  CoverPage(JournalEntries entries, RulebookInForce rulebooks, Covers covers, Pages pages) {
    this.entries = entries;
    this.rulebooks = rulebooks;
    this.covers = covers;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String receipt,
      HttpServletRequest request,
      Caller.Person caller) {
    var texts = Texts.in(request.getLocales());
    String written = receipt.strip();
    var cover = covers.now();
    var view =
        new CoverView(
            cover.above(),
            sentence(caller, texts),
            cover.isCover(),
            written,
            written.isEmpty() ? "" : found(written, texts));
    return pages.page("desk/cover.jte", view, request);
  }

  @PostMapping("/cover/signature")
  ResponseEntity<String> sign(Caller.Person caller) {
    covers.sign(caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
  }

  private CoverView.Sentence sentence(Caller.Person caller, Texts texts) {
    return rulebooks
        .current()
        .people()
        .sentence()
        .map(it -> sentence(it, caller, texts))
        .orElse(CoverView.Sentence.NONE);
  }

  private CoverView.Sentence sentence(Sentence written, Caller.Person caller, Texts texts) {
    var sponsor = written.sponsor();
    var signature = covers.signature(written);
    boolean isMissing = signature.isEmpty();
    boolean mayInvite = isMissing && caller.role() == Role.ADMINISTRATOR;
    return new CoverView.Sentence(
        written.says().in(Locale.of(texts.language())),
        rulebooks.current().people().person(sponsor).map(Person::name).orElse(sponsor.value()),
        signature
            .flatMap(it -> entries.find(it.seq()))
            .map(entry -> recordedAt(entry, texts) + " · " + entry.epoch() + "-" + entry.seq())
            .orElse(""),
        isMissing && caller.person().equals(sponsor),
        mayInvite ? "/administration?invite=" + sponsor.value() + "#invite" : "");
  }

  private String found(String written, Texts texts) {
    Receipt receipt;
    try {
      receipt = Receipt.parse(written);
    } catch (IllegalArgumentException _) {
      return texts.text("cover.no-receipt");
    }
    return entries
        .find(receipt.seq())
        .filter(entry -> isOf(entry, receipt))
        .map(entry -> texts.text("cover.stands", recordedAt(entry, texts)))
        .orElseGet(() -> texts.text("cover.stands-not"));
  }

  private static boolean isOf(Entry entry, Receipt receipt) {
    return entry.epoch() == receipt.epoch() && entry.hash().equals(receipt.hash());
  }

  private String recordedAt(Entry entry, Texts texts) {
    var zone = rulebooks.current().company().zone();
    return Written.moment(entry.recordedAt().atZone(zone), Locale.of(texts.language()));
  }
}
