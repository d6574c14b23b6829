package leeway.server.desk.act;

import java.time.InstantSource;
import java.util.Map;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Deciders;
import leeway.server.desk.answer.Owing;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * What somebody says that is no act: a remark, which somebody answers by a day, and that they need
 * five minutes, which changes nothing about any ask (law 16).
 */
@Component
public final class SpeakUp {
  private final RulebookInForce rulebooks;
  private final Deciders deciders;
  private final Journal journal;
  private final InstantSource clock;

  SpeakUp(RulebookInForce rulebooks, Deciders deciders, Journal journal, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.deciders = deciders;
    this.journal = journal;
    this.clock = clock;
  }

  /** Takes a remark, and returns who answers it. */
  public Owing remark(String text, Request request, Caller.Person caller) {
    return post("remark", Map.of("text", new Part.Direct(text)), request, caller);
  }

  /** Relieves somebody for five minutes, and returns who takes the next customer. */
  public Owing fiveMinutes(Request request, Caller.Person caller) {
    return post("five-minutes", Map.of(), request, caller);
  }

  private Owing post(String kind, Map<String, Part> parts, Request request, Caller.Person caller) {
    var rulebook = rulebooks.current();
    var zone = rulebook.company().zone();
    var asker = Asker.of(caller, rulebook.people());
    var owing = deciders.of(asker.bounds().rest(), asker, rulebook, clock.instant());
    var due = owing.by().atZone(zone).toLocalDate();
    journal.post(
        Posting.of(request, asker.author(), new Happening.Noted(kind, parts))
            .with(new Consequence.Task(kind, owing.person().value(), due, Part.group(Map.of()))));
    return owing;
  }
}
