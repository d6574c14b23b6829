package leeway.server.desk.beside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import leeway.policy.PersonId;
import leeway.policy.people.Person;
import leeway.server.desk.act.AnswerParts;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Owing;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who speaks for a customer, what they argue, who refused and why; for those whom it concerns and
 * for whoever decides.
 */
@Component
public final class Advocacy {
  private static final int LINES_MAX = 100;
  private static final int WORDS_MAX = 2_000;
  private static final String REFUSAL = "refusal";
  private static final String INSISTS = "insists";

  private final JdbcClient jdbc;
  private final Asides asides;
  private final OwnDecisions own;
  private final RulebookInForce rulebooks;
  private final InstantSource clock;

  Advocacy(
      JdbcClient jdbc,
      Asides asides,
      OwnDecisions own,
      RulebookInForce rulebooks,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.asides = asides;
    this.own = own;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * Asks whom one's own refusal named, with what speaks for the customer, and promises them an
   * answer by that person.
   */
  public void insist(long refusal, String words, Request request, Caller.Person caller) {
    var decision = own.find(refusal, caller);
    if (!decision.what().equals(REFUSAL)) {
      throw new ProblemException(ProblemCode.CONFLICT, "Only a refusal is asked about again.");
    }
    if (words.isBlank() || words.length() > WORDS_MAX) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/words", "has 1 to " + WORDS_MAX + " characters, got " + words.length());
    }
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    String decider = own.entry(refusal).elseToAsk();
    var zone = rulebook.company().zone();
    var by =
        rulebook
            .people()
            .hours()
            .after(clock.instant().atZone(zone), asker.bounds().rest().businessHours());
    var owing = new Owing(new PersonId(decider), "", by.toInstant(), "", false);
    var said = new Asides.Said(Aside.Kind.ADVOCACY, decision.ask(), decider, words);
    asides.write(
        said.by(asker.author(), request)
            .about(own.about(refusal))
            .with(
                AnswerParts.promise(
                    owing, Money.zero(rulebook.company().currency()), "answer", zone)));
  }

  /** The matter of an ask: its own id where nothing else is kept of it. */
  public String matterOf(String ask) {
    return jdbc.sql("select matter from ask where id = :ask")
        .param("ask", ask)
        .query(String.class)
        .optional()
        .orElse(ask);
  }

  /**
   * What was said about a matter, where this person has a part in it: said something, was turned
   * to, or promised an answer. Nothing for anybody else.
   */
  public Optional<Story> story(String matter, Caller.Person caller) {
    var rows = rows(matter);
    if (rows.stream().noneMatch(row -> concerns(row, caller))) {
      return Optional.empty();
    }
    var last = rows.stream().filter(row -> !row.kind().isBlank()).reduce((_, later) -> later);
    SortedMap<String, String> facts =
        last.map(row -> own.entry(row.seq()).plainFacts()).orElse(Collections.emptySortedMap());
    var lines = rows.stream().map(this::said).toList();
    return Optional.of(new Story(matter, last.map(Row::kind).orElse(""), facts, lines));
  }

  /** One entry about a matter; {@code owner} is who promised an answer by it, or blank. */
  private record Row(
      long seq, Instant at, String actor, String what, String kind, String to, String owner) {}

  private boolean concerns(Row row, Caller.Person caller) {
    String person = caller.person().value();
    var people = rulebooks.current().people();
    var role = people.person(caller.person()).map(Person::role);
    String team = people.teamOf(caller.person());
    boolean isOfTeam = team.isBlank() || team.equals(Precedents.team(row.actor(), people));
    return row.actor().equals("person/" + person)
        || Stream.of(row.to(), row.owner()).anyMatch(person::equals)
        || (isOfTeam && role.filter(it -> it.value().equals(row.to())).isPresent());
  }

  private Story.Said said(Row row) {
    String words =
        row.what().equals(INSISTS) ? asides.words(row.seq()) : own.entry(row.seq()).note();
    return new Story.Said(row.at(), row.actor(), row.what(), row.to(), words);
  }

  private List<Row> rows(String matter) {
    return jdbc.sql(
            """
            with asked as (
              select id from ask where matter = :matter
              union
              select :matter
            ), said as (
              select seq, happened_at, actor, 'handed-over' as what, ask, ask_kind, role as turned_to from referral
              union all
              select seq, happened_at, actor, 'refused', ask, ask_kind, else_to_ask from refusal
              union all
              select seq, happened_at, actor, 'gave', ask, ask_kind, '' from act
              union all
              select seq, recorded_at, actor, 'insists', about, '', what from aside where kind = 'advocacy'
            )
            select said.seq, said.happened_at, said.actor, said.what, said.ask_kind, said.turned_to,
              coalesce(promise.owner, '') as owner
            from said
            left join promise on promise.seq = said.seq and promise.position = 1
            where said.ask in (select id from asked)
            order by said.seq
            limit :max
            """)
        .param("matter", matter)
        .param("max", LINES_MAX)
        .query(
            (row, _) ->
                new Row(
                    row.getLong("seq"),
                    row.getTimestamp("happened_at").toInstant(),
                    row.getString("actor"),
                    row.getString("what"),
                    row.getString("ask_kind"),
                    row.getString("turned_to"),
                    row.getString("owner")))
        .list();
  }
}
