package leeway.server.desk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import leeway.policy.Ask;
import leeway.policy.rulebook.Rulebook;
import leeway.server.journal.Subjects;
import leeway.server.journal.posting.SubjectId;
import org.springframework.stereotype.Component;

/** Whom and what asks and deeds are about, as the rulebook names them: whom first. */
@Component
public final class Concerns {
  private final Subjects subjects;

  Concerns(Subjects subjects) {
    this.subjects = subjects;
  }

  public Standings.Concerned of(Ask ask, Rulebook rulebook) {
    return of(rulebook.subjects(ask));
  }

  /** References by their kind; all but the first are forgotten together with the first. */
  public Standings.Concerned of(SequencedMap<String, String> references) {
    var about = new ArrayList<SubjectId>();
    for (Map.Entry<String, String> reference : references.entrySet()) {
      about.add(
          about.isEmpty()
              ? subjects.of(reference.getKey(), reference.getValue())
              : subjects.of(reference.getKey(), reference.getValue(), about.getFirst()));
    }
    return new Standings.Concerned(List.copyOf(references.values()), about);
  }
}
