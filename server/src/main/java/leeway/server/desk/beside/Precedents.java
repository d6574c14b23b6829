package leeway.server.desk.beside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import leeway.policy.people.People;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done before in like situations. It stands beside the answer: no assessment reads it, so
 * the same facts get the same answer whatever was done before (law 4).
 */
@Component
public final class Precedents {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int SEARCHED_MAX = 500;
  private static final int SHOWN_MAX = 50;

  /** How the actors of entries begin who are people. */
  private static final String PERSON = "person/";

  private final JdbcClient jdbc;
  private final Asides asides;
  private final RulebookInForce rulebooks;
  private final InstantSource clock;

  Precedents(JdbcClient jdbc, Asides asides, RulebookInForce rulebooks, InstantSource clock) {
    this.jdbc = jdbc;
    this.asides = asides;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * What was given in a year beyond any rule for the same kind of request, as the same concession,
   * at half to twice the face, and neither taken back nor objected to.
   */
  public Likes like(String kind, String concession, Money face) {
    var people = rulebooks.current().people();
    var actors =
        jdbc.sql(
                """
                select actor
                from act
                where ask_kind = :kind and concession = :concession and happened_at >= :since::timestamptz
                  and permission <> 'entitled' and currency = :currency and amount * 2 >= :face and amount <= :face * 2
                  and not exists (select from correction where correction.corrected = act.seq)
                  and not exists (select from review where review.act = act.seq and verdict in ('coached', 'breach'))
                  and not exists (
                    select from aside where kind = 'experience' and about = act.seq::text and what = 'improve')
                order by seq desc
                limit :max
                """)
            .param("kind", kind)
            .param("concession", concession)
            .param("since", clock.instant().minus(YEAR).toString())
            .param("currency", face.currency().getCurrencyCode())
            .param("face", face.minorUnits())
            .param("max", SEARCHED_MAX)
            .query((row, _) -> row.getString("actor"))
            .list();
    var teams = actors.stream().map(it -> team(it, people)).filter(it -> !it.isBlank()).distinct();
    return new Likes(actors.size(), teams.toList());
  }

  /**
   * What is looked for.
   *
   * @param kind the kind of request; blank for any
   * @param concession what was given; blank for any
   * @param words which all stand in what is shown of a precedent; blank for any
   */
  public record Search(String kind, String concession, String words) {}

  /**
   * What people said of their acts and deeds, newest first: at most 50 of the last 500. {@code
   * shown} is what a reader sees of one, in which the words are looked for.
   */
  public List<Precedent> find(Search search, Function<Precedent, String> shown) {
    var words = Arrays.stream(folded(search.words()).strip().split("\\s+")).toList();
    return all(search).stream()
        .filter(it -> words.stream().allMatch(folded(shown.apply(it))::contains))
        .limit(SHOWN_MAX)
        .toList();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<Precedent> all(Search search) {
    return jdbc.sql(
            """
            with given as (
              select seq, happened_at, actor, ask_kind, concession, amount, currency from act
              union all
              select seq, happened_at, actor, '', concession, amount, currency from deed
            )
            select given.seq, given.happened_at, given.actor, given.ask_kind, given.concession, given.amount,
              given.currency, said.seq as said, coalesce(said.what, 'repeat') as what
            from given
            left join aside as said on said.kind = 'experience' and said.about = given.seq::text
            where given.seq in (
                select about::bigint from aside where kind = 'experience'
                union
                select act from review where lesson = 'precedent')
              and not exists (select from correction where correction.corrected = given.seq)
              and (:kind = '' or given.ask_kind = :kind) and (:concession = '' or given.concession = :concession)
            order by given.seq desc
            limit :max
            """)
        .param("kind", search.kind())
        .param("concession", search.concession())
        .param("max", SEARCHED_MAX)
        .query((row, _) -> precedent(row))
        .list();
  }

  private Precedent precedent(ResultSet row) throws SQLException {
    @Nullable Long said = row.getObject("said", Long.class);
    return new Precedent(
        row.getLong("seq"),
        row.getString("ask_kind"),
        row.getString("concession"),
        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
        team(row.getString("actor"), rulebooks.current().people()),
        row.getTimestamp("happened_at").toInstant(),
        Precedent.Outcome.of(row.getString("what")),
        said == null ? "" : asides.words(said));
  }

  /** The team of whoever acted; the past names some by a number that the rulebook does not know. */
  static String team(String actor, People people) {
    if (!actor.startsWith(PERSON)) {
      return "";
    }
    String id = actor.substring(PERSON.length());
    return people.persons().keySet().stream()
        .filter(it -> it.value().equals(id))
        .findFirst()
        .map(people::teamOf)
        .orElse("");
  }
}
