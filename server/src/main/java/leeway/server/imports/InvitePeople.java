package leeway.server.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leeway.policy.people.Person;
import leeway.server.people.Role;
import leeway.server.people.link.SendLink;
import leeway.server.platform.IdempotencyKey;
import leeway.server.platform.ProblemException;
import leeway.server.platform.Texts;
import leeway.server.platform.upload.Shelf;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * Invites the people of a file: each is somebody whom the rulebook names, by name or id, and gets
 * an account as associate. What is wrong with one keeps nobody else out.
 */
@Component
final class InvitePeople {
  private static final int PEOPLE_MAX = 500;

  private final SendLink sendLink;
  private final RulebookInForce rulebooks;
  private final Shelf<Upload> uploads;

  InvitePeople(SendLink sendLink, RulebookInForce rulebooks, Shelf<Upload> uploads) {
    this.sendLink = sendLink;
    this.rulebooks = rulebooks;
    this.uploads = uploads;
  }

  /** Who was invited, with the link where it was not mailed, and what was wrong with others. */
  record Outcome(List<SendLink.Sent> sent, List<String> problems) {}

  Outcome invite(Upload upload, Texts texts) {
    var cells = new Cells(upload, rulebooks.current().company().zone());
    var sent = new ArrayList<SendLink.Sent>();
    var problems = new ArrayList<String>();
    upload
        .survey()
        .file()
        .forEachRow(
            row -> {
              if (sent.size() < PEOPLE_MAX) {
                invite(cells.of(row), row.line(), new Progress(sent, problems), upload, texts);
              }
            });
    uploads.forget(upload);
    return new Outcome(sent, problems);
  }

  /** What came of the rows so far. */
  private record Progress(List<SendLink.Sent> sent, List<String> problems) {}

  private void invite(
      Map<String, String> cells, int line, Progress progress, Upload upload, Texts texts) {
    var name = cells.getOrDefault("name", "");
    var person = person(name);
    if (person.isEmpty()) {
      progress.problems().add(texts.text("imports.unknown-person", line, name));
      return;
    }
    var id = person.get().id().value();
    var wanted =
        new SendLink.Invitation(
            login(id), id, Role.ASSOCIATE.code(), cells.getOrDefault("mail", ""));
    var key = new IdempotencyKey("people-" + upload.id() + "-" + line);
    try {
      progress.sent().add(sendLink.invite(wanted, key, texts));
    } catch (ProblemException problem) {
      progress.problems().add(texts.text("imports.not-invited", line, name));
    }
  }

  private Optional<Person> person(String name) {
    return rulebooks.current().people().persons().values().stream()
        .filter(it -> it.name().equalsIgnoreCase(name) || it.id().value().equals(name))
        .findFirst();
  }

  /** The name to sign in with: the person's id, as far as a login may be so. */
  private static String login(String id) {
    var login = id.toLowerCase(Locale.ROOT);
    return login.substring(0, Math.min(login.length(), 40));
  }
}
