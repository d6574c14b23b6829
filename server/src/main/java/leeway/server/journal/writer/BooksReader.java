package leeway.server.journal.writer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.posting.Window;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads everything that a batch concerns, under the lock of the head. */
public final class BooksReader {

  private final JdbcClient jdbc;

  BooksReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Books read(List<Draft> drafts, Instant now) {
    Map<Long, Books.Correctable> correctables = correctables(drafts);
    Map<Long, SliceLeft> slices = slices(drafts);
    var found =
        new Books.Found(
            earlier(drafts),
            flags(drafts),
            bounds(drafts),
            sums(drafts, correctables, slices, now),
            versions(drafts),
            correctables,
            asksActedOn(drafts),
            slices);
    return new Books(now, found);
  }

  private Map<String, Books.Earlier> earlier(List<Draft> drafts) {
    var earlier = new HashMap<String, Books.Earlier>();
    jdbc.sql(
            """
            select idempotency_key, request_hash, epoch, seq, hash,
              convert_from(entry, 'UTF8')::jsonb -> 'body' -> 'beyond' is not null as is_beyond
            from journal_entry
            where idempotency_key = any(:keys)
            """)
        .param("keys", texts(drafts.stream().map(draft -> draft.key().hex())))
        .query(
            row -> {
              var receipt =
                  new Receipt(
                      row.getInt("epoch"), row.getLong("seq"), new Digest(row.getString("hash")));
              var fit = row.getBoolean("is_beyond") ? Outcome.Fit.BEYOND : Outcome.Fit.WITHIN;
              earlier.put(
                  row.getString("idempotency_key"),
                  new Books.Earlier(
                      row.getString("request_hash"), new Outcome.Posted(receipt, fit)));
            });
    return earlier;
  }

  private Map<String, String> flags(List<Draft> drafts) {
    var flags = new HashMap<String, String>();
    String[] names =
        texts(drafts.stream().flatMap(draft -> draft.posting().premises().keySet().stream()));
    if (names.length > 0) {
      jdbc.sql("select name, value from flag where name = any(:names)")
          .param("names", names)
          .query(
              row -> {
                flags.put(row.getString("name"), row.getString("value"));
              });
    }
    return flags;
  }

  /** Those of these asks on whose answer a machine has acted, whether or not it was corrected. */
  private Set<String> asksActedOn(List<Draft> drafts) {
    String[] asks = texts(drafts.stream().flatMap(draft -> draft.askOfMachine().stream()));
    return asks.length == 0
        ? Set.of()
        : jdbc.sql("select ask from act where ask = any(:asks) and actor like 'machine/%'")
            .param("asks", asks)
            .query((row, _) -> row.getString("ask"))
            .set();
  }

  private Map<String, Limits> bounds(List<Draft> drafts) {
    var bounds = new HashMap<String, Limits>();
    String[] names =
        texts(
            Stream.concat(
                draws(drafts).map(Consequence.Draw::bound),
                taken(drafts).map(Consequence.Slice::bound)));
    if (names.length > 0) {
      jdbc.sql(
              """
              select name, currency, act_cost, act_face, day_cost, day_face, week_cost, week_face
              from bound
              where name = any(:names)
              """)
          .param("names", names)
          .query(
              row -> {
                bounds.put(row.getString("name"), limits(row));
              });
    }
    return bounds;
  }

  public static Limits limits(ResultSet row) throws SQLException {
    return new Limits(
        Currency.getInstance(row.getString("currency")),
        new Cap(row.getLong("act_cost"), row.getLong("act_face")),
        new Cap(row.getLong("day_cost"), row.getLong("day_face")),
        new Cap(row.getLong("week_cost"), row.getLong("week_face")));
  }

  private Map<Pot, Sum> sums(
      List<Draft> drafts,
      Map<Long, Books.Correctable> correctables,
      Map<Long, SliceLeft> slices,
      Instant now) {
    var sums = new HashMap<Pot, Sum>();
    List<DrawLine> givenBack =
        Stream.concat(
                correctables.values().stream().flatMap(one -> one.lines().stream()),
                slices.values().stream().flatMap(one -> one.lines().stream()))
            .toList();
    String[] drawers =
        texts(
            Stream.of(
                    draws(drafts).map(draw -> draw.drawer().text()),
                    taken(drafts).map(slice -> slice.drawer().text()),
                    givenBack.stream().map(DrawLine::drawer))
                .flatMap(it -> it));
    if (drawers.length > 0) {
      readBudgets(drawers, now, sums);
      Stream<String> about =
          drafts.stream().flatMap(draft -> draft.posting().about().stream()).map(SubjectId::text);
      readSubjects(
          texts(Stream.concat(about, givenBack.stream().map(line -> line.pot().owner()))),
          now,
          sums);
    }
    return sums;
  }

  private void readBudgets(String[] drawers, Instant now, Map<Pot, Sum> sums) {
    jdbc.sql(
            """
            select drawer, currency, window_kind, starts_on, cost, face
            from budget
            where drawer = any(:drawers) and starts_on >= :from
            """)
        .param("drawers", drawers)
        .param(
            "from", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(8)) // any zone's open week
        .query(
            row -> {
              var pot =
                  Pot.ofDrawer(
                      row.getString("drawer"),
                      Currency.getInstance(row.getString("currency")),
                      Window.parse(row.getString("window_kind")),
                      row.getObject("starts_on", LocalDate.class));
              sums.put(pot, new Sum(row.getLong("cost"), row.getLong("face")));
            });
  }

  private void readSubjects(String[] subjects, Instant now, Map<Pot, Sum> sums) {
    jdbc.sql(
            """
            select pot, currency, sum(cost) as cost, sum(face) as face
            from draw_line
            where window_kind = 'act' and pot = any(:subjects) and counts_from > :from
            group by pot, currency
            """)
        .param("subjects", subjects)
        .param("from", Timestamp.from(now.minus(Books.ACT_DAYS)))
        .query(
            row -> {
              var pot =
                  Pot.ofSubject(
                      row.getString("pot"), Currency.getInstance(row.getString("currency")));
              sums.put(pot, new Sum(row.getLong("cost"), row.getLong("face")));
            });
  }

  private Map<Books.RecordKey, Long> versions(List<Draft> drafts) {
    var versions = new HashMap<Books.RecordKey, Long>();
    var changes =
        drafts.stream()
            .flatMap(draft -> draft.consequences(Consequence.RecordChange.class).stream())
            .toList();
    if (!changes.isEmpty()) {
      jdbc.sql(
              """
              select r.collection, r.key, r.version
              from unnest(:collections, :keys) as wanted (collection, key)
                join record r on r.collection = wanted.collection and r.key = wanted.key
              """)
          .param(
              "collections",
              changes.stream().map(Consequence.RecordChange::collection).toArray(String[]::new))
          .param("keys", changes.stream().map(Consequence.RecordChange::key).toArray(String[]::new))
          .query(
              row -> {
                versions.put(
                    new Books.RecordKey(row.getString("collection"), row.getString("key")),
                    row.getLong("version"));
              });
    }
    return versions;
  }

  private Map<Long, Books.Correctable> correctables(List<Draft> drafts) {
    var correctables = new HashMap<Long, Books.Correctable>();
    for (Draft draft : drafts) {
      if (draft.posting().happening() instanceof Happening.Correction(long seq, _)) {
        jdbc.sql(
                """
                select exists (select from correction where corrected = :seq)
                from journal_entry
                where seq = :seq and kind in ('act', 'deed', 'correction')
                """)
            .param("seq", seq)
            .query(Boolean.class)
            .optional()
            .ifPresent(
                done ->
                    correctables.put(seq, new Books.Correctable(lines(seq), moneyBack(seq), done)));
      }
    }
    return correctables;
  }

  private List<DrawLine> lines(long seq) {
    return jdbc.sql(
            """
            select drawer, bound, zone, pot, currency, window_kind, starts_on, counts_from, cost, face, cost_max, face_max
            from draw_line
            where seq = :seq and cost >= 0 and face >= 0
            order by position
            """)
        .param("seq", seq)
        .query((row, _) -> line(row))
        .list();
  }

  private static DrawLine line(ResultSet row) throws SQLException {
    var pot =
        new Pot(
            row.getString("pot"),
            Currency.getInstance(row.getString("currency")),
            Window.parse(row.getString("window_kind")),
            row.getObject("starts_on", LocalDate.class));
    return new DrawLine(
        row.getString("drawer"),
        row.getString("bound"),
        ZoneId.of(row.getString("zone")),
        pot,
        row.getObject("counts_from", OffsetDateTime.class).toInstant(),
        new Sum(row.getLong("cost"), row.getLong("face")),
        new Cap(row.getLong("cost_max"), row.getLong("face_max")));
  }

  /** The money lines that an entry posted of its own accord, turned round. */
  private List<Consequence.MoneyLine> moneyBack(long seq) {
    return jdbc.sql(
            """
            select account, -amount as amount, currency, code
            from money_line
            where seq = :seq and not is_back
            order by position
            """)
        .param("seq", seq)
        .query(
            (row, _) ->
                new Consequence.MoneyLine(
                    row.getString("account"),
                    new Money(
                        row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                    row.getString("code")))
        .list();
  }

  /** The slices that these postings draw from or end, each with what is left of it. */
  private Map<Long, SliceLeft> slices(List<Draft> drafts) {
    var slices = new HashMap<Long, SliceLeft>();
    for (Draft draft : drafts) {
      Stream.concat(
              draft.consequences(Consequence.FromSlice.class).stream()
                  .map(Consequence.FromSlice::slice),
              draft.consequences(Consequence.SliceEnd.class).stream()
                  .map(Consequence.SliceEnd::slice))
          .forEach(seq -> slice(seq).ifPresent(slice -> slices.put(seq, slice)));
    }
    return slices;
  }

  private Optional<SliceLeft> slice(long seq) {
    return jdbc.sql(
            """
            select coalesce(sum(used.cost), 0) as cost, coalesce(sum(used.face), 0) as face
            from journal_entry entry
            left join slice_use used on used.slice = entry.seq
            where entry.seq = :seq and entry.kind = :kind
            group by entry.seq
            """)
        .param("seq", seq)
        .param("kind", Consequence.Slice.TAKEN)
        .query((row, _) -> new Sum(row.getLong("cost"), row.getLong("face")))
        .optional()
        .map(used -> new SliceLeft(lines(seq), lines(seq).getFirst().amount()).less(used));
  }

  private static Stream<Consequence.Slice> taken(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.consequences(Consequence.Slice.class).stream());
  }

  private static Stream<Consequence.Draw> draws(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.consequences(Consequence.Draw.class).stream());
  }

  private static String[] texts(Stream<String> texts) {
    return texts.distinct().toArray(String[]::new);
  }
}
