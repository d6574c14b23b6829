package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leeway.policy.facts.Kind;
import leeway.policy.words.Written;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.Paging;
import leeway.server.desk.beside.Advocacy;
import leeway.server.desk.beside.Story;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who spoke for a customer and who refused, for those whom it concerns and whoever decides. */
@Controller
final class StoryPage {
  private final Advocacy advocacy;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  StoryPage(Advocacy advocacy, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.advocacy = advocacy;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/asks/{id}")
  ResponseEntity<String> show(
      @PathVariable String id, HttpServletRequest request, Caller.Person caller) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var story =
        advocacy
            .story(advocacy.matterOf(id), caller)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND, "Nothing was said about it that concerns you."));
    var view =
        new StoryView(shown.kind(story.kind()), lines(story, shown), decide(story).toString());
    return pages.page("desk/story.jte", view, request);
  }

  @PostMapping("/acts/{id}/words")
  ResponseEntity<String> insist(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var request = keyed.request(CardPage.key(form), caller, "acts/" + id + "/words", form);
    advocacy.insist(Paging.seq(id), form.getOrDefault("words", ""), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/acts/" + id)).build();
  }

  /** Its lines as people read them. */
  static List<StoryView.Line> lines(Story story, Shown shown) {
    return story.lines().stream().map(it -> line(it, shown)).toList();
  }

  private static StoryView.Line line(Story.Said said, Shown shown) {
    String who = shown.person(said.actor().substring(said.actor().indexOf('/') + 1));
    return new StoryView.Line(
        shown.text("story." + said.what(), who),
        Written.moment(said.at().atZone(shown.zone()), shown.locale()),
        said.words());
  }

  /** The form of the kind with the facts that anybody may say, in the same matter. */
  private URI decide(Story story) {
    var rulebook = rulebooks.current();
    Optional<Kind> kind =
        rulebook.kinds().values().stream()
            .filter(it -> it.id().value().equals(story.kind()))
            .findFirst();
    String facts =
        kind.stream()
            .flatMap(it -> it.facts().stream())
            .filter(name -> story.facts().containsKey(name))
            .filter(name -> AskPage.isSayable(FactFields.definition(rulebook, name)))
            .map(name -> "&" + name + "=" + encoded(story.facts().getOrDefault(name, "")))
            .collect(Collectors.joining());
    return URI.create(
        "/ask?kind=" + encoded(story.kind()) + facts + "&ticket=" + encoded(story.matter()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
