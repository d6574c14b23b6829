package leeway.server.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.dayzero.table.Times;
import leeway.dayzero.table.UnreadableFile;
import leeway.server.customers.ImportOutcome;
import leeway.server.people.Caller;
import leeway.server.people.secret.Throttle;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.upload.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From a file over its columns to records, to people who are invited, or to the rota. */
@Controller
final class ImportPage {
  private static final String CHOOSE = "imports/choose.jte";
  private static final String COLUMNS = "imports/columns.jte";
  private static final int FILES_PER_HOUR = 10;

  private final BringFile bringFile;
  private final InvitePeople invitePeople;
  private final BringRota bringRota;
  private final Shelf<Upload> uploads;
  private final Pages pages;
  private final Throttle throttle;

  ImportPage(
      BringFile bringFile,
      InvitePeople invitePeople,
      BringRota bringRota,
      Shelf<Upload> uploads,
      Pages pages,
      InstantSource clock) {
    this.bringFile = bringFile;
    this.invitePeople = invitePeople;
    this.bringRota = bringRota;
    this.uploads = uploads;
    this.pages = pages;
    this.throttle = new Throttle(Duration.ofHours(1), Duration.ofHours(1), clock);
  }

  @GetMapping("/imports")
  ResponseEntity<String> choose(HttpServletRequest request) {
    return pages.page(CHOOSE, new ChooseView(files(), ""), request);
  }

  @PostMapping("/imports")
  ResponseEntity<String> upload(
      @RequestParam MultipartFile file, Caller.Person person, HttpServletRequest request) {
    var wait = throttle.count(person.login(), FILES_PER_HOUR);
    if (wait.isPositive()) {
      throw new ProblemException(
              ProblemCode.TOO_MANY_REQUESTS, FILES_PER_HOUR + " files an hour are taken.")
          .retryAfter(wait);
    }
    try {
      var id = bringFile.survey(file, person.login()).id();
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/imports/" + id))
          .build();
    } catch (UnreadableFile e) {
      var view = new ChooseView(files(), String.valueOf(e.getMessage()));
      return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, CHOOSE, view, request);
    }
  }

  @GetMapping("/imports/{id}")
  ResponseEntity<String> columns(
      @PathVariable String id, Caller.Person person, HttpServletRequest request) {
    var upload = uploads.get(id, person.login());
    var view = ColumnsView.of(upload, bringFile.targets(), List.of());
    return pages.page(COLUMNS, view, request);
  }

  /** Takes the rows in once no needed column is missing; else shows the columns again. */
  @PostMapping("/imports/{id}")
  ResponseEntity<String> take(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      Caller.Person person,
      HttpServletRequest request) {
    var upload = uploads.get(id, person.login());
    var corrected = corrected(upload, form);
    uploads.keep(corrected);
    if (!corrected.target().equals(upload.target()) || !corrected.missing().isEmpty()) {
      return again(corrected, List.of(), request);
    }
    if (corrected.target().equals(Target.PEOPLE)) {
      return people(corrected, person, request);
    }
    return corrected.target().equals(Target.ROTA)
        ? rota(corrected, request)
        : records(corrected, request);
  }

  private Upload corrected(Upload upload, Map<String, String> form) {
    var target =
        bringFile.targets().stream()
            .filter(it -> it.file().equals(form.getOrDefault("target", "")))
            .findFirst()
            .orElse(upload.target());
    if (!target.equals(upload.target())) {
      return upload.with(target, Guess.columns(upload.survey(), target), upload.order());
    }
    var columns = new TreeMap<String, Integer>();
    for (var column : target.columns()) {
      String chosen = form.getOrDefault("column-" + column.name(), "");
      if (chosen.matches("\\d{1,3}")
          && Integer.parseInt(chosen) < upload.survey().columns().size()) {
        columns.put(column.name(), Integer.valueOf(chosen));
      }
    }
    return upload.with(target, columns, order(form, upload));
  }

  private static Times.Order order(Map<String, String> form, Upload upload) {
    return switch (form.getOrDefault("order", "")) {
      case "day-first" -> Times.Order.DAY_FIRST;
      case "month-first" -> Times.Order.MONTH_FIRST;
      default -> upload.order();
    };
  }

  private ResponseEntity<String> records(Upload upload, HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    return switch (bringFile.importRecords(upload)) {
      case ImportOutcome.Imported(var counts) -> {
        var lines =
            counts.entrySet().stream()
                .map(count -> texts.text("imports.counted", count.getKey(), count.getValue()))
                .toList();
        yield done(new DoneView(lines, List.of(), List.of()), request);
      }
      case ImportOutcome.Refused(var problems) -> again(upload, BringFile.lines(problems), request);
    };
  }

  private ResponseEntity<String> rota(Upload upload, HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    return switch (bringRota.bring(upload, texts)) {
      case BringRota.Outcome.Taken(var shifts, var unknown) -> {
        var problems =
            unknown.isEmpty()
                ? List.<String>of()
                : List.of(texts.text("imports.rota-unknown", String.join(", ", unknown)));
        var lines = List.of(texts.text("imports.shifts", shifts));
        yield done(new DoneView(lines, List.of(), problems), request);
      }
      case BringRota.Outcome.Refused(var problems) -> again(upload, problems, request);
    };
  }

  private ResponseEntity<String> people(
      Upload upload, Caller.Person caller, HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    var outcome = invitePeople.invite(upload, caller, texts);
    var links =
        outcome.sent().stream()
            .filter(sent -> !sent.link().isEmpty())
            .map(sent -> new DoneView.Link(sent.login(), sent.link()))
            .toList();
    var invited = texts.text("imports.invited", outcome.sent().size());
    var lines =
        outcome.waiting() == 0
            ? List.of(invited)
            : List.of(invited, texts.text("imports.waiting", outcome.waiting()));
    return done(new DoneView(lines, links, outcome.problems()), request);
  }

  private ResponseEntity<String> done(DoneView view, HttpServletRequest request) {
    return pages.page("imports/done.jte", view, request);
  }

  private ResponseEntity<String> again(
      Upload upload, List<String> problems, HttpServletRequest request) {
    return pages.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        COLUMNS,
        ColumnsView.of(upload, bringFile.targets(), problems),
        request);
  }

  private List<String> files() {
    return bringFile.targets().stream()
        .filter(target -> !target.isOwn())
        .map(Target::file)
        .toList();
  }
}
