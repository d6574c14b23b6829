package leeway.server.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.policy.PersonId;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was brought by a file and waits until somebody else takes them in or turns them away. */
@Component
final class Newcomers {
  private static final int LISTED_MAX = 500;

  private final JdbcClient jdbc;
  private final Journal journal;

  Newcomers(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * Somebody who waits.
   *
   * @param role the role as the file writes it; blank for none
   * @param brought the entry that says who brought them
   * @param broughtBy the person who did
   */
  record Newcomer(
      PersonId person, String name, String role, String team, long brought, String broughtBy) {}

  /** Whom to bring, as the file writes them. */
  record Brought(PersonId person, String name, String role, String team) {}

  /** Writes down that a person brought somebody; they wait from now on. */
  void bring(Brought wanted, Author by, Request request) {
    var brought =
        new Happening.Noted(
            "person-brought", Map.of("person", Part.plain(wanted.person().value())));
    if (journal.post(Posting.of(request, by, brought)) instanceof Outcome.Posted(var receipt, _)) {
      jdbc.sql(
              """
              insert into newcomer (person, name, role, team, brought, brought_by)
              values (:person, :name, :role, :team, :brought, :by)
              on conflict do nothing
              """)
          .param("person", wanted.person().value())
          .param("name", wanted.name())
          .param("role", wanted.role())
          .param("team", wanted.team())
          .param("brought", receipt.seq())
          .param("by", by.id())
          .update();
    }
  }

  /** Everybody who waits, in the order in which they were brought. */
  List<Newcomer> waiting() {
    return jdbc.sql(
            """
            select person, newcomer.name, role, team, brought, brought_by
            from newcomer
            left join flag on flag.name = 'rule-change/' || newcomer.brought
            where flag.value is null
            order by brought
            limit :max
            """)
        .param("max", LISTED_MAX)
        .query(
            (row, _) ->
                new Newcomer(
                    new PersonId(row.getString("person")),
                    row.getString("name"),
                    row.getString("role"),
                    row.getString("team"),
                    row.getLong("brought"),
                    row.getString("brought_by")))
        .list();
  }

  /** The one who waits under this id. */
  Optional<Newcomer> find(String person) {
    return waiting().stream().filter(it -> it.person().value().equals(person)).findFirst();
  }

  /** Writes down that somebody is turned away; they wait no longer. */
  void turnAway(Newcomer newcomer, String reason, Author by, Request request) {
    var flag = Happening.RulebookPublished.flagOf(newcomer.brought());
    var posting =
        Posting.of(request, by, new Happening.FlagSet(flag, "declined", reason))
            .whileFlags(Map.of(flag, ""));
    if (journal.post(posting) instanceof Outcome.Stopped) {
      throw new ProblemException(ProblemCode.CONFLICT, "Somebody else decided on it just now.");
    }
    forget(newcomer);
  }

  /** Deletes what was kept of somebody on whom it is decided. */
  void forget(Newcomer newcomer) {
    jdbc.sql("delete from newcomer where person = :person")
        .param("person", newcomer.person().value())
        .update();
  }
}
