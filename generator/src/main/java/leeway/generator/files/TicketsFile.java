package leeway.generator.files;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Outcome;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;
import leeway.generator.world.Setting;

/**
 * {@code tickets.csv}: what came by phone, mail, chat or portal, as a helpdesk exports it, with the
 * second contacts after a no.
 */
final class TicketsFile {
  private static final double MACRO_SHARE = .8;

  private final Setting setting;
  private final Figures figures;
  private final List<Ticket> tickets = new ArrayList<>();

  private TicketsFile(Setting setting) {
    this.setting = setting;
    this.figures = setting.figures();
  }

  /** A ticket before it has a number. */
  private record Ticket(Ask ask, LocalDateTime created, LocalDateTime solved, Contact contact) {}

  /** Whether it is the first about its matter. */
  private enum Contact {
    FIRST,
    SECOND
  }

  static void write(Path folder, Setting setting, Asks asks) {
    new TicketsFile(setting).collected(asks).write(folder);
  }

  private TicketsFile collected(Asks asks) {
    for (Ask ask : asks.all()) {
      if (!ask.inPerson() && !ask.kind().asked().nobody()) {
        collect(ask);
      }
    }
    tickets.sort(Comparator.comparing(Ticket::created));
    return this;
  }

  private void collect(Ask ask) {
    var draws = setting.draws("ticket", ask.number());
    var solved = ask.answeredAt().plusMinutes(draws.between(4, 40));
    tickets.add(new Ticket(ask, ask.at(), solved, Contact.FIRST));
    if (!ask.answer().outcome().isYes() && draws.chance(secondContacts(ask))) {
      var again = solved.plusMinutes(draws.between(60, 6 * 24 * 60));
      tickets.add(new Ticket(ask, again, again.plusMinutes(draws.between(5, 300)), Contact.SECOND));
    }
  }

  private double secondContacts(Ask ask) {
    double times = 1;
    for (var event : figures.incidents().events()) {
      if (event.fits(ask.kind().id(), ask.at().toLocalDate(), ask.matter().place())) {
        times *= event.secondContacts();
      }
    }
    return figures.asks().secondContact() * times;
  }

  private void write(Path folder) {
    try (var csv =
        Csv.export(
            folder,
            "tickets.csv",
            figures.frame().export(),
            "id",
            "created",
            "solved",
            "channel",
            "group",
            "assignee",
            "requester",
            "tags",
            "subject",
            "order no.",
            "status intervals",
            "reassignments",
            "macros",
            "reopened count")) {
      int id = 400_000;
      for (Ticket ticket : tickets) {
        row(csv, ++id, ticket);
      }
    }
  }

  private void row(Csv csv, int id, Ticket ticket) {
    var ask = ticket.ask();
    var draws = setting.draws("ticket row " + ticket.contact(), ask.number());
    csv.whole(id)
        .time(ticket.created())
        .time(ticket.solved())
        .text(ask.matter().channel())
        .text(ask.kind().asked().who());
    csv.text(ask.answer().who())
        .text(requester(ask))
        .text(tags(ticket))
        .text(ask.matter().text())
        .text(Columns.receipt(ask));
    csv.text(intervals(ticket))
        .whole(ask.answer().outcome().wentUpward() ? draws.between(1, 2) : 0);
    csv.text(macro(draws, ticket))
        .whole(ticket.contact() == Contact.SECOND && draws.chance(.4) ? 1 : 0)
        .end();
  }

  private static String requester(Ask ask) {
    return ask.customerId().isEmpty() ? "guest-" + ask.number() : ask.customerId();
  }

  private static String tags(Ticket ticket) {
    String tag = ticket.ask().kind().tag().toLowerCase(Locale.ROOT);
    return ticket.contact() == Contact.SECOND ? tag + " follow-up" : tag;
  }

  private static String intervals(Ticket ticket) {
    var ask = ticket.ask();
    if (ticket.contact() == Contact.SECOND || !ask.answer().outcome().wentUpward()) {
      return "";
    }
    return "on hold " + ask.at() + "/" + ask.answeredAt();
  }

  /** Who gave up waiting was answered by nobody; a second contact gets no macro again. */
  private static String macro(Draws draws, Ticket ticket) {
    var outcome = ticket.ask().answer().outcome();
    boolean used = ticket.contact() == Contact.FIRST && draws.chance(MACRO_SHARE);
    if (!used || outcome == Outcome.G) {
      return "";
    }
    return MacrosFile.id(ticket.ask().kind(), outcome.isYes())
        + " "
        + ticket.solved().toLocalDate();
  }
}
