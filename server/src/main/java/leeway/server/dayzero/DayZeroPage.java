package leeway.server.dayzero;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leeway.dayzero.Report;
import leeway.dayzero.Summary;
import leeway.dayzero.table.UnreadableFile;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.upload.Shelf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From files over their columns to what they say, and from each figure to its rows. */
@Controller
final class DayZeroPage {
  private static final String UPLOAD = "dayzero/upload.jte";
  private static final String COLUMNS = "dayzero/columns.jte";
  private static final String BOUND = "25";
  private static final long BOUND_MAX = 1_000_000;

  private final ReadFiles readFiles;
  private final Shelf<Reading> readings;
  private final Pages pages;

  DayZeroPage(ReadFiles readFiles, Shelf<Reading> readings, Pages pages) {
    this.readFiles = readFiles;
    this.readings = readings;
    this.pages = pages;
  }

  @GetMapping("/day-zero")
  ResponseEntity<String> choose(HttpServletRequest request) {
    return pages.page(UPLOAD, new UploadView(""), request);
  }

  @PostMapping("/day-zero")
  ResponseEntity<String> upload(
      @RequestParam(name = "file", defaultValue = "") List<MultipartFile> files,
      Caller.Person person,
      HttpServletRequest request) {
    try {
      return to("/day-zero/" + readFiles.survey(files, person.login()).id());
    } catch (UnreadableFile e) {
      var view = new UploadView(String.valueOf(e.getMessage()));
      return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, UPLOAD, view, request);
    }
  }

  @GetMapping("/day-zero/{id}")
  ResponseEntity<String> columns(
      @PathVariable String id, Caller.Person person, HttpServletRequest request) {
    var reading = readings.get(id, person.login());
    return reading.report().isPresent()
        ? to("/day-zero/" + id + "/figures")
        : pages.page(COLUMNS, ColumnsView.of(reading, ""), request);
  }

  /** Reads the files once no needed column is missing; else shows them again, as corrected. */
  @PostMapping("/day-zero/{id}")
  ResponseEntity<String> read(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      Caller.Person person,
      HttpServletRequest request) {
    var reading = readings.get(id, person.login());
    if (reading.report().isPresent()) {
      return to("/day-zero/" + id + "/figures");
    }
    var corrected = ReadFiles.corrected(reading, form);
    boolean isSameKinds = kinds(corrected).equals(kinds(reading));
    boolean isWhole = corrected.exports().stream().allMatch(it -> it.mapping().missing().isEmpty());
    if (isSameKinds && isWhole) {
      readFiles.read(corrected);
      return to("/day-zero/" + id + "/figures");
    }
    readings.keep(corrected);
    String mistake = isSameKinds ? Texts.in(request.getLocales()).text("day-zero.missing") : "";
    return pages.page(
        HttpStatus.UNPROCESSABLE_CONTENT, COLUMNS, ColumnsView.of(corrected, mistake), request);
  }

  private static List<String> kinds(Reading reading) {
    return reading.exports().stream().map(it -> it.mapping().kind().code()).toList();
  }

  @GetMapping("/day-zero/{id}/figures")
  ResponseEntity<String> figures(
      @PathVariable String id,
      @RequestParam(defaultValue = BOUND) String bound,
      Caller.Person person,
      HttpServletRequest request) {
    var scripts = List.of(pages.address("echarts.common.min.js"), pages.address("plots.js"));
    var view = FiguresView.of(id, report(id, person), bound(bound), language(request), scripts);
    return pages.page("dayzero/figures.jte", view, request);
  }

  @GetMapping("/day-zero/{id}/figures/{code}")
  ResponseEntity<String> rows(
      @PathVariable String id,
      @PathVariable String code,
      Caller.Person person,
      HttpServletRequest request) {
    var summary = new Summary(report(id, person), bound(BOUND) * 100, language(request));
    var view =
        summary.lines().stream()
            .filter(line -> line.code().equals(code))
            .flatMap(line -> line.rows().stream().map(rows -> view(id, line, rows)))
            .findFirst()
            .orElseThrow(DayZeroPage::notHere);
    return pages.page("dayzero/rows.jte", view, request);
  }

  private static RowsView view(String id, Summary.Line line, leeway.dayzero.Rows rows) {
    var lines = rows.lines().limit(RowsView.LINES_MAX).boxed().toList();
    return new RowsView(id, line.code(), line.text(), rows.file(), rows.count(), lines);
  }

  @GetMapping("/day-zero/{id}/day-zero.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String id,
      @RequestParam(defaultValue = BOUND) String bound,
      Caller.Person person,
      HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    var view = FiguresView.of(id, report(id, person), bound(bound), language(request), List.of());
    var attachment = ContentDisposition.attachment().filename("day-zero.pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(FiguresPdf.of(view, texts));
  }

  private Report report(String id, Caller.Person person) {
    return readings.get(id, person.login()).report().orElseThrow(DayZeroPage::notHere);
  }

  /** Whole units of money; what is no number is the usual bound. */
  private static long bound(String typed) {
    return typed.matches("\\d{1,7}") ? Math.min(Long.parseLong(typed), BOUND_MAX) : 25;
  }

  private static Locale language(HttpServletRequest request) {
    return Locale.forLanguageTag(Texts.in(request.getLocales()).language());
  }

  private static ProblemException notHere() {
    return new ProblemException(ProblemCode.NOT_FOUND, "These files do not tell that.");
  }

  private static ResponseEntity<String> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
