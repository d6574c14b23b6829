package leeway.server.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import leeway.policy.people.Person;
import leeway.server.latitude.Rota;
import leeway.server.platform.Texts;
import leeway.server.platform.upload.Shelf;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/** Takes a rota in: whole, in the place of what was brought before for the same time, or not. */
@Component
final class BringRota {
  private static final int SHIFTS_MAX = 100_000;
  private static final int TOLD_MAX = 20;

  private final Rota rota;
  private final RulebookInForce rulebooks;
  private final Shelf<Upload> uploads;

  BringRota(Rota rota, RulebookInForce rulebooks, Shelf<Upload> uploads) {
    this.rota = rota;
    this.rulebooks = rulebooks;
    this.uploads = uploads;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** So many shifts are in; {@code unknown} names some whom the rulebook does not name. */
    record Taken(int shifts, List<String> unknown) implements Outcome {
      public Taken {
        unknown = List.copyOf(unknown);
      }
    }

    /** Nothing is in; what was wrong, line by line. */
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  Outcome bring(Upload upload, Texts texts) {
    var cells = new Cells(upload, rulebooks.current().company().zone());
    var lines = new Lines(texts);
    upload.survey().file().forEachRow(row -> lines.add(row.line(), cells.of(row)));
    if (!lines.problems.isEmpty()) {
      return new Outcome.Refused(lines.problems);
    }
    rota.replace(lines.shifts);
    uploads.forget(upload);
    return new Outcome.Taken(lines.shifts.size(), lines.unknown.stream().limit(TOLD_MAX).toList());
  }

  /** The lines so far. */
  private final class Lines {
    private final List<Rota.Shift> shifts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private final Texts texts;

    Lines(Texts texts) {
      this.texts = texts;
    }

    void add(int line, Map<String, String> cells) {
      if (problems.size() >= TOLD_MAX) {
        return;
      }
      if (shifts.size() >= SHIFTS_MAX) {
        problems.add(texts.text("imports.rota-too-long", SHIFTS_MAX));
        return;
      }
      var name = cells.getOrDefault(Target.PERSON, "");
      var from = moment(cells.getOrDefault(Target.FROM, ""));
      var to = moment(cells.getOrDefault(Target.TO, ""));
      if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
        problems.add(texts.text("imports.no-shift", line));
        return;
      }
      Whom.of(name, rulebooks.current().people())
          .map(Person::id)
          .ifPresentOrElse(
              id -> shifts.add(new Rota.Shift(id, from.get(), to.get())), () -> unknown.add(name));
    }
  }

  /** The moment of a day or a time of the company's zone. */
  private Optional<Instant> moment(String written) {
    ZoneId zone = rulebooks.current().company().zone();
    try {
      var time =
          written.contains("T")
              ? LocalDateTime.parse(written)
              : LocalDate.parse(written).atStartOfDay();
      return Optional.of(time.atZone(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
