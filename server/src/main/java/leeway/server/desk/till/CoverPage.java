package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import leeway.policy.journal.Entry;
import leeway.policy.journal.Receipt;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Cover;
import leeway.server.journal.JournalEntries;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What protects whoever acts, where the code on the till card leads: who stands above the managers,
 * by what an act is looked at, and whether a receipt still meets the record.
 */
@Controller
final class CoverPage {
  static final String PATH = "/cover";

  private final JournalEntries entries;
  private final RulebookInForce rulebooks;
  private final Pages pages;

  CoverPage(JournalEntries entries, RulebookInForce rulebooks, Pages pages) {
    this.entries = entries;
    this.rulebooks = rulebooks;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String receipt, HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    String written = receipt.strip();
    var view =
        new CoverView(
            Cover.of(rulebooks.current().people()).above(),
            written,
            written.isEmpty() ? "" : found(written, texts));
    return pages.page("desk/cover.jte", view, request);
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
