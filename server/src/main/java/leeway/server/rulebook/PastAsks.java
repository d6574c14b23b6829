package leeway.server.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.facts.FactDefinition;
import leeway.policy.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was asked before, with the facts that are kept in clear. */
@Component
public final class PastAsks {
  /** The most that are looked at for one page. */
  public static final int ASKS_MAX = 2_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastAsks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The newest asks of these kinds (of any kind where it names none) since an instant, at most
   * {@link #ASKS_MAX}, as the rulebook remembers them.
   */
  public List<Ask> since(Instant instant, Collection<KindId> kinds, Rulebook rulebook) {
    var known = kinds.isEmpty() ? rulebook.kinds().keySet() : kinds;
    return jdbc.sql(
            """
            select kind, asked_at, plain_facts::text as facts
            from ask
            where kind = any(:kinds) and asked_at >= :since::timestamptz
            order by asked_at desc, id
            limit :max
            """)
        .param("kinds", known.stream().map(KindId::value).toArray(String[]::new))
        .param("since", instant.toString())
        .param("max", ASKS_MAX)
        .query(
            (row, _) ->
                ask(
                    new KindId(row.getString("kind")),
                    row.getTimestamp("asked_at").toInstant(),
                    row.getString("facts"),
                    rulebook))
        .list();
  }

  private Ask ask(KindId kind, Instant at, String facts, Rulebook rulebook) {
    var day = LocalDate.ofInstant(at, rulebook.company().zone());
    var plain = new TreeMap<String, Value>();
    for (Map.Entry<String, JsonNode> fact : json.readTree(facts).properties()) {
      value(rulebook.facts().get(fact.getKey()), fact.getValue())
          .ifPresent(it -> plain.put(fact.getKey(), it));
    }
    return new Ask(kind, rulebook.remembered(kind, day, plain), day, Locale.ENGLISH);
  }

  /** A value as its fact is defined now; nothing where the two do not go together any more. */
  private static Optional<Value> value(@Nullable FactDefinition fact, JsonNode kept) {
    if (fact == null || !fact.isKept()) {
      return Optional.empty();
    }
    try {
      return switch (fact.type()) {
        case CODE, TEXT -> Optional.of(Values.text(kept.asString()));
        case NUMBER, MONEY -> Optional.of(new Value.Num(new BigDecimal(kept.asString())));
        case BOOLEAN -> Optional.of(Values.bool(kept.asBoolean()));
        case DATE -> Optional.of(new Value.Date(LocalDate.parse(kept.asString())));
        case INSTANT, LIST, CONTEXT -> Optional.empty();
      };
    } catch (RuntimeException _) {
      return Optional.empty(); // the fact had another type when it was asked
    }
  }
}
