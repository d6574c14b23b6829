package leeway.policy.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.Parsed;
import leeway.policy.facts.Typed;
import leeway.policy.records.InputMapping;

/** Makes asks of the lines of a file, each on its own. */
public final class AskLines {

  /** What came of one line. */
  public sealed interface Result {}

  /** The line is an ask with this id. */
  public record Told(String id, Ask ask) implements Result {}

  /** Why the line is no ask: each with the field that it is about. */
  public record Unreadable(List<String> reasons) implements Result {
    public Unreadable {
      reasons = List.copyOf(reasons);
    }
  }

  private final Rulebook rulebook;
  private final InputMapping mapping;
  private final Optional<KindId> kind;
  private final LocalDate day;

  /** Lines of one kind, or where {@code kind} is empty of the kinds that they say. */
  public AskLines(Rulebook rulebook, InputMapping mapping, Optional<KindId> kind, LocalDate day) {
    this.rulebook = rulebook;
    this.mapping = mapping;
    this.kind = kind;
    this.day = day;
  }

  /** What comes of one line. */
  public Result read(DocumentLines.Line line) {
    return switch (line.parsed()) {
      case Parsed.Broken(var problem) -> new Unreadable(List.of(problem.what()));
      case Parsed.Document(var document) -> read(document);
    };
  }

  private Result read(Value document) {
    if (!(document instanceof Value.Context)) {
      return new Unreadable(List.of("a line is an object"));
    }
    var mapped = mapping.map(document, rulebook.kinds().keySet());
    if (mapped.id().isEmpty()) {
      return new Unreadable(List.of("id: a line has one, got none"));
    }
    var on = day(mapped);
    if (on.isEmpty()) {
      return new Unreadable(List.of("day: a day is written like 2026-01-31"));
    }
    return read(mapped, kind.orElse(mapped.kind()), on.get());
  }

  /** The day of the line, else the one for all; nothing where it is no day. */
  private Optional<LocalDate> day(InputMapping.Mapped mapped) {
    try {
      return Optional.of(mapped.day().isEmpty() ? day : LocalDate.parse(mapped.day()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Result read(InputMapping.Mapped mapped, KindId asked, LocalDate on) {
    return switch (rulebook.situation(asked, on, mapped.facts())) {
      case Typed.Misfits(var problems) ->
          new Unreadable(problems.stream().map(it -> it.fact() + ": " + it.what()).toList());
      case Typed.Fits(var situation) ->
          new Told(mapped.id(), new Ask(asked, situation, on, rulebook.company().firstLanguage()));
    };
  }
}
