package leeway.server.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.PersonId;
import leeway.policy.people.People;
import leeway.policy.rulebook.change.NewPerson;
import leeway.server.journal.posting.Author;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.people.Role;
import leeway.server.people.link.SendLink;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.upload.Shelf;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * Invites the people of a file, each as associate. Whom the rulebook does not name yet waits,
 * without latitude, until somebody else gives them a role. What is wrong with one keeps nobody else
 * out.
 */
@Component
final class InvitePeople {
  private static final int PEOPLE_MAX = 500;
  private static final int LOGIN_LENGTH_MAX = 40;

  private final SendLink sendLink;
  private final Newcomers newcomers;
  private final RulebookInForce rulebooks;
  private final Shelf<Upload> uploads;
  private final Keyed keyed;

  InvitePeople(
      SendLink sendLink,
      Newcomers newcomers,
      RulebookInForce rulebooks,
      Shelf<Upload> uploads,
      Keyed keyed) {
    this.sendLink = sendLink;
    this.newcomers = newcomers;
    this.rulebooks = rulebooks;
    this.uploads = uploads;
    this.keyed = keyed;
  }

  /**
   * Who was invited, with the link where it was not mailed; how many of them wait for a role; what
   * was wrong with others.
   */
  record Outcome(List<SendLink.Sent> sent, int waiting, List<String> problems) {}

  Outcome invite(Upload upload, Caller.Person caller, Texts texts) {
    var company = rulebooks.current();
    var cells = new Cells(upload, company.company().zone());
    var run = new Run(upload, caller, company.people(), texts);
    upload
        .survey()
        .file()
        .forEachRow(
            row -> {
              if (run.sent.size() < PEOPLE_MAX) {
                run.invite(row.line(), cells.of(row));
              }
            });
    uploads.forget(upload);
    return new Outcome(run.sent, run.waiting, run.problems);
  }

  /** The rows so far. */
  private final class Run {
    private final List<SendLink.Sent> sent = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int waiting;
    private final Upload upload;
    private final Caller.Person caller;
    private final People people;
    private final Texts texts;
    private final List<Newcomers.Newcomer> before = newcomers.waiting();
    private final Set<String> taken;

    Run(Upload upload, Caller.Person caller, People people, Texts texts) {
      this.upload = upload;
      this.caller = caller;
      this.people = people;
      this.texts = texts;
      this.taken =
          Stream.concat(
                  people.persons().keySet().stream(),
                  before.stream().map(Newcomers.Newcomer::person))
              .map(PersonId::value)
              .collect(Collectors.toCollection(HashSet::new));
    }

    void invite(int line, Map<String, String> cells) {
      var name = cells.getOrDefault(Target.NAME, "");
      var known = Whom.of(name, people);
      if (known.isPresent()) {
        send(known.get().id(), line, cells);
      } else if (isNew(name)) {
        bring(line, cells);
      } else {
        problems.add(texts.text("imports.not-invited", line, name));
      }
    }

    private boolean isNew(String name) {
      return !name.isBlank()
          && name.length() <= NewPerson.NAME_LENGTH_MAX
          && before.stream().noneMatch(it -> it.name().equalsIgnoreCase(name));
    }

    private void bring(int line, Map<String, String> cells) {
      var name = cells.getOrDefault(Target.NAME, "");
      var person = NewPerson.idOf(name, taken);
      if (send(person, line, cells)) {
        taken.add(person.value());
        waiting++;
        var wanted =
            new Newcomers.Brought(
                person,
                name,
                cells.getOrDefault(Target.ROLE, ""),
                cells.getOrDefault(Target.TEAM, ""));
        var author = Author.person(caller.person());
        newcomers.bring(wanted, author, keyed.request(key(line), caller, "imports", cells));
      }
    }

    private boolean send(PersonId person, int line, Map<String, String> cells) {
      var wanted =
          new SendLink.Invitation(
              login(person),
              person.value(),
              Role.ASSOCIATE.code(),
              cells.getOrDefault(Target.MAIL, ""));
      try {
        sent.add(sendLink.invite(wanted, new IdempotencyKey(key(line)), texts));
        return true;
      } catch (ProblemException problem) {
        var name = cells.getOrDefault(Target.NAME, "");
        problems.add(texts.text("imports.not-invited", line, name));
        return false;
      }
    }

    private String key(int line) {
      return "people-" + upload.id() + "-" + line;
    }
  }

  /** The name to sign in with: the person's id, as far as a login may be so. */
  private static String login(PersonId id) {
    var login = id.value().toLowerCase(Locale.ROOT);
    return login.substring(0, Math.min(login.length(), LOGIN_LENGTH_MAX));
  }
}
