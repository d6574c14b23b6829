package leeway.policy.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.KindId;
import leeway.policy.MissingFact;
import leeway.policy.PersonId;
import leeway.policy.Source;
import leeway.policy.UnmetCondition;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonText;
import leeway.policy.document.Parsed;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.standing.Drawn;
import leeway.policy.standing.Standing;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;

/** One line of a sample's {@code cases/}: an ask, who asks, and what is expected of the answer. */
record CompanyCase(String company, Value.Context line) {

  /** The cases of a file. */
  static List<CompanyCase> read(String company, String file) {
    var path = Samples.folder(company).resolve("cases").resolve(file);
    var cases = new ArrayList<CompanyCase>();
    try (var lines = new DocumentLines(file, Files.newInputStream(path))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        if (line.get().parsed() instanceof Parsed.Document(Value.Context document)) {
          cases.add(new CompanyCase(company, document));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  Ask ask(Rulebook rulebook) {
    return ask(rulebook, Map.of(), rulebook.company().firstLanguage());
  }

  /** The ask with some facts changed; a fact that becomes null is unknown. */
  Ask ask(Rulebook rulebook, Map<String, Value> changes, Locale language) {
    var kind = new KindId(text(line.get("kind")));
    var day = LocalDate.parse(text(line.get("day")));
    var given = new HashMap<>(given());
    changes.forEach((name, value) -> given.put(name, new Given(value, Source.LOOKED_UP)));
    return switch (rulebook.situation(kind, day, given)) {
      case Typed.Fits(var situation) -> new Ask(kind, situation, day, language);
      case Typed.Misfits(var problems) -> throw new AssertionError(this + ": " + problems);
    };
  }

  /** What the answer says, as far as the case expects something of it. */
  SortedMap<String, String> answered(Rulebook rulebook) {
    var assessment = rulebook.assess(ask(rulebook));
    var all = new HashMap<>(said(assessment));
    all.putAll(standing(rulebook, assessment));
    var answered = new TreeMap<String, String>();
    expected().keySet().forEach(key -> answered.put(key, all.getOrDefault(key, "")));
    return answered;
  }

  SortedMap<String, String> expected() {
    var expected = new TreeMap<String, String>();
    if (line.get("expected") instanceof Value.Context context) {
      context.entries().forEach((name, value) -> expected.put(name, text(value)));
    }
    return expected;
  }

  private Map<String, Given> given() {
    var relayed = text(line.get("relayed"));
    var given = new HashMap<String, Given>();
    if (line.get("facts") instanceof Value.Context facts) {
      facts
          .entries()
          .forEach(
              (name, value) -> {
                var source = relayed.contains(name) ? Source.RELAYED : Source.LOOKED_UP;
                given.put(name, new Given(value, source));
              });
    }
    return given;
  }

  private Map<String, String> standing(Rulebook rulebook, Assessment assessment) {
    var person = rulebook.people().person(new PersonId(text(line.get("as")))).orElseThrow();
    var nothing = Drawn.nothing(rulebook.company().currency());
    var standing =
        Standing.of(assessment, rulebook.people().actor(person), person.bounds(), nothing);
    return Map.of(
        "permission", standing.permission().code(),
        "beyond", standing.beyond().code(),
        "mayGive", plain(standing.mayGive()),
        "rest", standing.rest().owner().value());
  }

  private static Map<String, String> said(Assessment assessment) {
    var said = new HashMap<String, String>();
    said.put("ruling", assessment.ruling().code());
    said.put("tasks", String.join(" ", assessment.tasks()));
    said.put(
        "unmet",
        assessment.unmet().stream()
            .map(UnmetCondition::clause)
            .distinct()
            .collect(Collectors.joining(" ")));
    said.put("owed", owed(assessment));
    said.put(
        "missing",
        assessment.missing().stream().map(MissingFact::fact).collect(Collectors.joining(" ")));
    assessment.offers().stream().findFirst().ifPresent(offer -> said.putAll(said(offer)));
    if (assessment.asked().beyond() instanceof Cost.Known(var cost, var face)) {
      said.put("cost", plain(cost));
      said.put("face", plain(face));
    }
    if (assessment.weighing() instanceof Weighing.Weighed weighed) {
      said.putAll(said(weighed));
    }
    return said;
  }

  private static Map<String, String> said(Concession offer) {
    return Map.of("concession", offer.code(), "form", offer.form());
  }

  private static Map<String, String> said(Weighing.Weighed weighed) {
    var said = new HashMap<String, String>();
    said.put("costOfNo", plain(weighed.costOfNo()));
    said.put("advice", weighed.counsel().code());
    said.put("reason", weighed.reason());
    for (var lesser : weighed.instead()) {
      said.put("step", lesser.concession());
      said.put("stepCost", plain(lesser.cost()));
    }
    return said;
  }

  private static String owed(Assessment assessment) {
    return assessment.owed().stream()
        .map(Concession::amount)
        .reduce(Money::plus)
        .map(CompanyCase::plain)
        .orElse("0");
  }

  private static String plain(Money amount) {
    return amount.decimal().toPlainString();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.ListValue(var items) ->
          items.stream().map(CompanyCase::text).collect(Collectors.joining(" "));
      default -> JsonText.of(value);
    };
  }

  @Override
  public String toString() {
    return company + " " + text(line.get("id"));
  }
}
