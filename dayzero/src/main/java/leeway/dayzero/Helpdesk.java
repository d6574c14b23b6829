package leeway.dayzero;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import leeway.dayzero.Finding.Because;
import leeway.dayzero.Finding.Told;
import leeway.dayzero.Finding.Untold;
import leeway.dayzero.Report.SecondContacts.Macro;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Times;

/**
 * The tickets as they come in. A ticket went upward where it was on hold or handed on; what it was
 * answered is what the name of its macro says. Not thread-safe.
 */
final class Helpdesk {
  private static final int AGAIN_MINUTES = 14 * 24 * 60;
  private static final int LONG_MINUTES = 8;
  private static final int INTERVALS_LENGTH_MAX = 2_000;
  private static final Pattern TAG_END = Pattern.compile("[ ;|,]");
  private static final Pattern MACRO_END = Pattern.compile("[;|,]");
  private static final Pattern MACRO_DATE =
      Pattern.compile("\\s+\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*$");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "([a-z ]*?)\\s*(\\d[-\\d/.: T+Z]{9,28}?)/(\\d{4}[-\\d:. T+Z]{6,25})",
          Pattern.CASE_INSENSITIVE);

  private final Export export;
  private final Times times;
  private final Pseudonyms pseudonyms;
  private final Rows answered;
  private final Rows waited;
  private final Rows owed;
  private final List<Integer> again = new ArrayList<>();
  private final List<Ticket> tickets = new ArrayList<>();
  private final Map<String, Integer> macros = new HashMap<>();
  private double[] waits = new double[1024];
  private int waitCount;
  private int noes;
  private int upwardYes;
  private int upwardNo;

  Helpdesk(Export export, Pseudonyms pseudonyms) {
    this.export = export;
    this.times = export.times();
    this.pseudonyms = pseudonyms;
    this.answered = new Rows(export.name());
    this.waited = new Rows(export.name());
    this.owed = new Rows(export.name());
  }

  void add(Row row) {
    var created = export.time(row, Column.CREATED, times);
    if (created.isEmpty()) {
      return;
    }
    double held = heldMinutes(export.text(row, Column.INTERVALS));
    if (held > 0) {
      addWait(held);
      waited.add(row.line());
    }
    String macro = macro(export.text(row, Column.MACROS));
    var says = Words.says(macro);
    boolean upward = held > 0 || export.hundredths(row, Column.REASSIGNMENTS).orElse(0) > 0;
    count(row, says, upward);
    tickets.add(
        new Ticket(
            row.line(),
            matter(row),
            minutes(created.get()),
            minutes(export.time(row, Column.SOLVED, times).orElse(created.get())),
            says == Words.Says.NOTHING ? -1 : macros.computeIfAbsent(macro, _ -> macros.size()),
            says));
  }

  private void count(Row row, Words.Says says, boolean upward) {
    if (upward && says != Words.Says.NOTHING) {
      answered.add(row.line());
      upwardYes += says == Words.Says.YES ? 1 : 0;
      upwardNo += says == Words.Says.NO ? 1 : 0;
    }
    if (says == Words.Says.NO) {
      noes++;
      if (Words.nameARight(export.text(row, Column.TAGS))) {
        owed.add(row.line());
      }
    }
  }

  private void addWait(double minutes) {
    if (waitCount == waits.length) {
      waits = Arrays.copyOf(waits, waitCount * 2);
    }
    waits[waitCount++] = minutes;
  }

  /**
   * Who wrote about what: the requester and the first tag, since a dealer writes about many things
   * at a time; 0 where nobody is named.
   */
  private long matter(Row row) {
    String requester = export.text(row, Column.REQUESTER);
    String tag = TAG_END.split(export.text(row, Column.TAGS), 2)[0];
    return requester.isEmpty() ? 0 : pseudonyms.of(requester + "\n" + tag);
  }

  /** The first macro's name, without the day on which it was sent. */
  private static String macro(String cell) {
    String first = MACRO_END.split(cell, 2)[0];
    return MACRO_DATE.matcher(first).replaceAll("").strip();
  }

  /** The minutes on hold; what waits for the customer does not count. */
  private double heldMinutes(String cell) {
    if (cell.isEmpty() || cell.length() > INTERVALS_LENGTH_MAX) {
      return 0;
    }
    double minutes = 0;
    var found = INTERVAL.matcher(cell);
    while (found.find()) {
      var from = times.wallTime(found.group(2).strip());
      var to = times.wallTime(found.group(3).strip());
      boolean waitsForCustomer = Words.plain(found.group(1)).contains("pending");
      if (from.isPresent() && to.isPresent() && !waitsForCustomer) {
        minutes += java.time.Duration.between(from.get(), to.get()).toSeconds() / 60.0;
      }
    }
    return minutes;
  }

  private static int minutes(LocalDateTime at) {
    return Math.toIntExact(Math.floorDiv(at.toEpochSecond(ZoneOffset.UTC), 60));
  }

  Finding<Report.Answers> answers() {
    if (!export.mapping().has(Column.MACROS)) {
      return new Untold<>(Because.NO_MACROS);
    }
    return upwardYes + upwardNo == 0
        ? new Untold<>(Because.NO_INTERVALS)
        : new Told<>(new Report.Answers(upwardYes, upwardNo), answered);
  }

  Finding<Report.Waiting> waiting() {
    if (waitCount == 0) {
      return new Untold<>(Because.NO_INTERVALS);
    }
    double[] sorted = Arrays.copyOf(waits, waitCount);
    Arrays.sort(sorted);
    int over = (int) Arrays.stream(sorted).filter(minutes -> minutes > LONG_MINUTES).count();
    double median = (sorted[(waitCount - 1) / 2] + sorted[waitCount / 2]) / 2;
    return new Told<>(new Report.Waiting(waitCount, median, over), waited);
  }

  Finding<Report.Owed> owed() {
    if (!export.mapping().has(Column.TAGS)) {
      return new Untold<>(Because.NO_TAGS);
    }
    return noes == 0
        ? new Untold<>(Because.NO_MACROS)
        : new Told<>(new Report.Owed(owed.count(), noes), owed);
  }

  Finding<Report.SecondContacts> secondContacts() {
    if (!export.mapping().has(Column.REQUESTER)) {
      return new Untold<>(Because.NO_REQUESTERS);
    }
    if (noes == 0) {
      return new Untold<>(Because.NO_MACROS);
    }
    int[] sent = new int[macros.size()];
    int[] came = new int[macros.size()];
    countAgain(sent, came);
    return new Told<>(secondContacts(sent, came), rowsAgain());
  }

  /** Per requester in the order of time: was there another ticket within fourteen days? */
  private void countAgain(int[] sent, int[] came) {
    tickets.sort(Comparator.comparingLong(Ticket::requester).thenComparingInt(Ticket::created));
    for (int i = 0; i < tickets.size(); i++) {
      var ticket = tickets.get(i);
      if (ticket.macro() < 0) {
        continue;
      }
      sent[ticket.macro()]++;
      boolean isFollowed =
          ticket.requester() != 0
              && i + 1 < tickets.size()
              && tickets.get(i + 1).requester() == ticket.requester()
              && tickets.get(i + 1).created() >= ticket.solved()
              && tickets.get(i + 1).created() - ticket.solved() <= AGAIN_MINUTES;
      if (isFollowed) {
        came[ticket.macro()]++;
        if (ticket.says() == Words.Says.NO) {
          again.add(tickets.get(i + 1).line());
        }
      }
    }
  }

  /** In the order of the file, not of the customers. */
  private Rows rowsAgain() {
    var rows = new Rows(export.name());
    again.stream().sorted().forEach(rows::add);
    return rows;
  }

  private Report.SecondContacts secondContacts(int[] sent, int[] came) {
    var refusing = new ArrayList<Macro>();
    int yes = 0;
    int yesAgain = 0;
    for (var macro : macros.entrySet()) {
      int at = macro.getValue();
      if (Words.says(macro.getKey()) == Words.Says.NO) {
        refusing.add(new Macro(macro.getKey(), sent[at], came[at]));
      } else {
        yes += sent[at];
        yesAgain += came[at];
      }
    }
    refusing.sort(Comparator.comparingInt(Macro::sent).reversed().thenComparing(Macro::name));
    return new Report.SecondContacts(refusing, yes, yesAgain);
  }
}
