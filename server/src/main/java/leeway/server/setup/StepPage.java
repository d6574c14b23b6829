package leeway.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first pages: one step after the other, for the administrator of a company without rules. */
@Controller
final class StepPage {
  private final KeptAnswers kept;
  private final Choices choices;
  private final StartCompany startCompany;
  private final RulebookInForce rulebooks;
  private final Pages pages;

  StepPage(
      KeptAnswers kept,
      Choices choices,
      StartCompany startCompany,
      RulebookInForce rulebooks,
      Pages pages) {
    this.kept = kept;
    this.choices = choices;
    this.startCompany = startCompany;
    this.rulebooks = rulebooks;
    this.pages = pages;
  }

  @GetMapping("/setup/{code}")
  ResponseEntity<String> show(@PathVariable String code, HttpServletRequest request) {
    var step = step(code);
    var answers = kept.all();
    return step == Step.LOOK
        ? look(answers, request)
        : pages.page("setup/step.jte", view(step, answers, List.of(), request), request);
  }

  @PostMapping("/setup/{code}")
  ResponseEntity<String> answer(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request) {
    var step = step(code);
    if (step == Step.LOOK) {
      return start(request);
    }
    var given = given(step, form, request);
    var answers = kept.all().with(given);
    var mistakes = StepCheck.mistakes(step, answers, choices);
    if (mistakes.isEmpty()) {
      kept.keep(given);
      return to(step.next(answers));
    }
    return pages.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "setup/step.jte",
        view(step, answers, mistakes, request),
        request);
  }

  /** Only the fields of this step; what else a form holds is nobody's question. */
  private Map<String, String> given(
      Step step, MultiValueMap<String, String> form, HttpServletRequest request) {
    var given = new LinkedHashMap<String, String>();
    for (var field : fields(step, kept.all(), List.of(), request)) {
      given.put(field.name(), String.join(",", form.getOrDefault(field.name(), List.of())));
    }
    return given;
  }

  private ResponseEntity<String> look(Answers answers, HttpServletRequest request) {
    var unanswered = unanswered(answers);
    return unanswered.isEmpty()
        ? pages.page("setup/look.jte", lookView(answers, List.of(), request), request)
        : to(unanswered.getFirst());
  }

  private ResponseEntity<String> start(HttpServletRequest request) {
    var answers = kept.all();
    var unanswered = unanswered(answers);
    if (!unanswered.isEmpty()) {
      return to(unanswered.getFirst());
    }
    var problems = startCompany.start(answers);
    return problems.isEmpty()
        ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/cover")).build()
        : pages.page(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "setup/look.jte",
            lookView(answers, problems, request),
            request);
  }

  private List<Step> unanswered(Answers answers) {
    return Step.all(answers).stream()
        .filter(step -> !StepCheck.mistakes(step, answers, choices).isEmpty())
        .toList();
  }

  private StepView view(
      Step step, Answers answers, List<Mistake> mistakes, HttpServletRequest request) {
    var steps = Step.all(answers);
    int index = steps.indexOf(step);
    return new StepView(
        step.code(),
        index + 1,
        steps.size(),
        fields(step, answers, mistakes, request),
        index == 0 ? "" : "/setup/" + steps.get(index - 1).code());
  }

  private LookView lookView(Answers answers, List<String> problems, HttpServletRequest request) {
    var rows = new ArrayList<LookView.Row>();
    for (Step step : Step.all(answers)) {
      var lines =
          fields(step, answers, List.of(), request).stream()
              .flatMap(field -> field.answered().stream())
              .filter(line -> !line.isBlank())
              .toList();
      if (!lines.isEmpty()) {
        rows.add(new LookView.Row(step.code(), lines));
      }
    }
    return new LookView(Step.all(answers).size(), rows, problems);
  }

  private List<FieldView> fields(
      Step step, Answers answers, List<Mistake> mistakes, HttpServletRequest request) {
    return new StepFields(answers, mistakes, choices, Texts.in(request.getLocales())).of(step);
  }

  private Step step(String code) {
    if (rulebooks.isThere()) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is a rulebook already.");
    }
    return Step.of(code)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such step."));
  }

  private static ResponseEntity<String> to(Step step) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/setup/" + step.code()))
        .build();
  }
}
