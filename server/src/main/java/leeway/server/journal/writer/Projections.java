package leeway.server.journal.writer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/*
 * Every table beside the chain says in columns what entries say in bytes. It is filled by the statements below and by nothing else,
 * right after the entries were inserted and in the same transaction; run over the whole chain they fill empty tables to the same rows.
 */

/**
 * The statements that make the tables of acts, money, promises and so on from the bytes of the
 * entries.
 */
final class Projections {

  /**
   * The tables that can be emptied and made again. What was sent is not among them, or it would be
   * sent again.
   */
  static final List<String> TABLES =
      List.of(
          "act",
          "deed",
          "refusal",
          "referral",
          "correction",
          "money_line",
          "task",
          "promise",
          "promise_kept",
          "gap",
          "rule_use",
          "rule_change",
          "departure",
          "recall",
          "rulebook_publication",
          "review",
          "appeal",
          "aside",
          "flag",
          "bound",
          "slice_use",
          "budget",
          "draw_line");

  private static final long REBUILT_AT_ONCE = 10_000;

  private static final String FRESH =
      """
      with fresh as materialized (
        select seq, recorded_at, body,
          case when is_past then substr(kind, 6) else kind end as kind,
          case when is_past then body #>> '{content,by}' else actor end as actor,
          case when is_past then (body #>> '{content,happenedAt}')::timestamptz else recorded_at end as happened_at
        from (
          select seq, recorded_at, kind, actor, starts_with(kind, 'past-') as is_past,
            convert_from(entry, 'UTF8')::jsonb -> 'body' as body
          from journal_entry
          where seq > :after and seq <= :upTo
        ) as entry
      ),
      """;

  private static final String ACTS =
      """
      new_act as (
        insert into act (seq, recorded_at, happened_at, actor, ask, ask_kind, digest, rule, clause, concession, permission, amount, currency)
        select seq, recorded_at, happened_at, actor, body #>> '{content,answer,ask}', body #>> '{content,answer,kind}',
          body #>> '{content,answer,digest}', body #>> '{content,grant,rule}', body #>> '{content,grant,clause}',
          body #>> '{content,grant,concession}', body #>> '{content,grant,permission}',
          (body #>> '{content,grant,amount,minorUnits}')::bigint, body #>> '{content,grant,amount,currency}'
        from fresh
        where kind = 'act'
      ),
      new_deed as (
        insert into deed (seq, recorded_at, happened_at, actor, source, concession, amount, currency, is_beyond)
        select seq, recorded_at, happened_at, actor, body #>> '{content,source}', body #>> '{content,concession}',
          (body #>> '{content,amount,minorUnits}')::bigint, body #>> '{content,amount,currency}', body -> 'beyond' is not null
        from fresh
        where kind = 'deed'
      ),
      new_refusal as (
        insert into refusal (seq, recorded_at, happened_at, actor, ask, ask_kind, digest, else_to_ask)
        select seq, recorded_at, happened_at, actor, body #>> '{content,answer,ask}', body #>> '{content,answer,kind}',
          body #>> '{content,answer,digest}', body #>> '{content,elseToAsk}'
        from fresh
        where kind = 'refusal'
      ),
      new_referral as (
        insert into referral (seq, recorded_at, happened_at, actor, ask, ask_kind, digest, role)
        select seq, recorded_at, happened_at, actor, body #>> '{content,answer,ask}', body #>> '{content,answer,kind}',
          body #>> '{content,answer,digest}', body #>> '{content,role}'
        from fresh
        where kind = 'referral'
      ),
      new_correction as (
        insert into correction (seq, recorded_at, actor, corrected)
        select seq, recorded_at, actor, (body #>> '{content,corrected}')::bigint
        from fresh
        where kind = 'correction'
      ),
      new_promise_kept as (
        insert into promise_kept (seq, promised, position)
        select seq, (body #>> '{content,promised}')::bigint, (body #>> '{content,position}')::int
        from fresh
        where kind = 'promise-kept'
        on conflict (promised, position) do nothing
      ),
      """;

  private static final String CONSEQUENCES =
      """
      new_money_line as (
        insert into money_line (seq, position, recorded_at, account, amount, currency, code, is_back)
        select seq, row_number() over (partition by seq order by is_back, position), recorded_at, line ->> 'account',
          (line #>> '{amount,minorUnits}')::bigint, line #>> '{amount,currency}', line ->> 'code', is_back
        from fresh,
          (values ('money', false), ('moneyBack', true)) as source (name, is_back),
          jsonb_array_elements(body -> source.name) with ordinality as each (line, position)
      ),
      new_task as (
        insert into task (seq, position, kind, owner, due_on, what)
        select seq, position, task ->> 'kind', task ->> 'owner', (task ->> 'dueOn')::date, task -> 'what'
        from fresh, jsonb_array_elements(body -> 'tasks') with ordinality as each (task, position)
      ),
      new_promise as (
        insert into promise (seq, position, owner, due_on, amount, currency, what)
        select seq, position, promise ->> 'owner', (promise ->> 'dueOn')::date,
          (promise #>> '{amount,minorUnits}')::bigint, promise #>> '{amount,currency}', promise -> 'what'
        from fresh, jsonb_array_elements(body -> 'promises') with ordinality as each (promise, position)
      ),
      new_outbox as (
        insert into outbox (seq, position, channel, recipient, payload)
        select seq, position, message ->> 'channel', message ->> 'recipient', message -> 'payload'
        from fresh, jsonb_array_elements(body -> 'messages') with ordinality as each (message, position)
        on conflict (seq, position) do nothing
      ),
      new_gap as (
        insert into gap (matter, seq, recorded_at, happened_at, kind)
        select gap ->> 'matter', seq, recorded_at, happened_at, gap ->> 'kind'
        from fresh, jsonb_array_elements(body -> 'gaps') as each (gap)
        order by seq
        on conflict (matter) do nothing
      ),
      """;

  private static final String LOOKS =
      """
      new_rule_use as (
        insert into rule_use (seq, rule, use)
        select seq, body #>> '{content,grant,rule}', 'applied'
        from fresh
        where kind = 'act' and body #>> '{content,grant,rule}' <> ''
        union
        select seq, unmet ->> 'rule', case kind when 'act' then 'set-aside' else 'refused' end
        from fresh, jsonb_array_elements(body #> '{content,answer,assessment,unmet}') as each (unmet)
        where kind = 'refusal' or kind = 'act' and body #>> '{content,grant,permission}' <> 'entitled'
        union
        select seq, body #>> '{content,rule}', 'questioned'
        from fresh
        where kind = 'rule-questioned'
      ),
      new_departure as (
        insert into departure (act, rule, how, seq)
        select (departed ->> 'act')::bigint, departed ->> 'rule', body #>> '{content,departure}', seq
        from fresh, jsonb_array_elements(body #> '{content,departed}') as each (departed)
        where kind in ('departure-told', 'review-decided')
        order by seq
        on conflict (act, rule) do nothing
      ),
      new_recall as (
        insert into recall (seq, recorded_at, rule, is_remembered)
        select seq, recorded_at, body #>> '{content,rule}', (body #>> '{content,remembered}')::boolean
        from fresh
        where kind = 'spirit-recalled'
      ),
      new_rule_change as (
        insert into rule_change (seq, rule, habit)
        select seq, body #>> '{content,rule}', (body #>> '{content,habit}')::bigint
        from fresh
        where kind = 'rule-change-proposed'
      ),
      new_rulebook_publication as (
        insert into rulebook_publication (seq, version, change)
        select seq, body #>> '{content,version}', (body #>> '{content,change}')::bigint
        from fresh
        where kind = 'rulebook-published'
      ),
      new_review as (
        insert into review (act, round, seq, recorded_at, actor, verdict, criterion, lesson)
        select (act #>> '{}')::bigint, (body #>> '{content,round}')::int, seq, recorded_at, actor, body #>> '{content,verdict}',
          body #>> '{content,criterion}', body #>> '{content,lesson}'
        from fresh, jsonb_array_elements(body #> '{content,acts}') as each (act)
        where kind = 'review-decided'
        order by seq
        on conflict (act, round) do nothing
      ),
      new_appeal as (
        insert into appeal (act, seq, recorded_at)
        select (body #>> '{content,act}')::bigint, seq, recorded_at
        from fresh
        where kind = 'review-appealed'
        order by seq
        on conflict (act) do nothing
      ),
      new_aside as (
        insert into aside (seq, recorded_at, actor, kind, about, what)
        select seq, recorded_at, actor, kind, body #>> '{content,about}', body #>> '{content,what}'
        from fresh
        where kind in ('experience', 'advocacy', 'incident', 'incident-seen', 'meaning')
      ),
      """;

  private static final String LATITUDE =
      """
      new_flag as (
        insert into flag (name, value, seq)
        select distinct on (name) name, value, seq
        from (
          select body #>> '{content,flag}' as name, body #>> '{content,value}' as value, seq
          from fresh
          where kind = 'flag-set'
          union all
          select flag.key, flag.value, seq
          from fresh, jsonb_each_text(body #> '{content,flags}') as flag
          where kind = 'rulebook-published'
        ) as set
        order by name, seq desc
        on conflict (name) do update set value = excluded.value, seq = excluded.seq
      ),
      new_bound as (
        insert into bound (name, currency, act_cost, act_face, day_cost, day_face, week_cost, week_face, seq)
        select distinct on (body #>> '{content,bound}') body #>> '{content,bound}', body #>> '{content,limits,currency}',
          (body #>> '{content,limits,act,cost}')::bigint, (body #>> '{content,limits,act,face}')::bigint,
          (body #>> '{content,limits,day,cost}')::bigint, (body #>> '{content,limits,day,face}')::bigint,
          (body #>> '{content,limits,week,cost}')::bigint, (body #>> '{content,limits,week,face}')::bigint, seq
        from fresh
        where kind = 'bound-set'
        order by body #>> '{content,bound}', seq desc
        on conflict (name) do update set currency = excluded.currency, act_cost = excluded.act_cost,
          act_face = excluded.act_face, day_cost = excluded.day_cost, day_face = excluded.day_face,
          week_cost = excluded.week_cost, week_face = excluded.week_face, seq = excluded.seq
      ),
      new_slice_use as (
        insert into slice_use (seq, slice, cost, face)
        select seq, (used ->> 'slice')::bigint, (used ->> 'cost')::bigint, (used ->> 'face')::bigint
        from fresh, jsonb_array_elements(body -> 'sliceUses') as each (used)
      )
      insert into draw_line (
        seq, position, drawer, bound, zone, pot, currency, window_kind, starts_on, counts_from, cost, face, cost_max, face_max)
      select seq, position, draw ->> 'drawer', draw ->> 'bound', draw #>> '{window,zone}', draw ->> 'pot', draw ->> 'currency',
        draw #>> '{window,kind}', (draw ->> 'startsOn')::date, (draw ->> 'countsFrom')::timestamptz, (draw ->> 'cost')::bigint,
        (draw ->> 'face')::bigint, (draw #>> '{caps,cost}')::bigint, (draw #>> '{caps,face}')::bigint
      from fresh, jsonb_array_elements(body -> 'draws') with ordinality as each (draw, position)
      """;

  /**
   * The cap of a budget is that of the last draw that was accepted; what is given back has none.
   */
  private static final String BUDGETS =
      """
      merge into budget
      using (
        select pot as drawer, currency, window_kind, starts_on, sum(cost) as cost, sum(face) as face,
          (array_agg(cost_max order by seq desc) filter (where cost >= 0 and face >= 0))[1] as cost_max,
          (array_agg(face_max order by seq desc) filter (where cost >= 0 and face >= 0))[1] as face_max
        from draw_line
        where seq > :after and seq <= :upTo and window_kind in ('day', 'week')
        group by pot, currency, window_kind, starts_on
      ) as fresh
      on budget.drawer = fresh.drawer and budget.currency = fresh.currency
        and budget.window_kind = fresh.window_kind and budget.starts_on = fresh.starts_on
      when matched then update set
        cost = budget.cost + fresh.cost,
        face = budget.face + fresh.face,
        cost_max = coalesce(fresh.cost_max, budget.cost_max),
        face_max = coalesce(fresh.face_max, budget.face_max)
      when not matched then
        insert (drawer, currency, window_kind, starts_on, cost, face, cost_max, face_max)
        values (fresh.drawer, fresh.currency, fresh.window_kind, fresh.starts_on, fresh.cost, fresh.face,
          fresh.cost_max, fresh.face_max)
      """;

  private final JdbcClient jdbc;

  Projections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Projects the entries after one sequence number up to another. */
  void project(long after, long upTo) {
    int lines =
        jdbc.sql(FRESH + ACTS + CONSEQUENCES + LOOKS + LATITUDE)
            .param("after", after)
            .param("upTo", upTo)
            .update();
    if (lines > 0) {
      jdbc.sql(BUDGETS).param("after", after).param("upTo", upTo).update();
    }
  }

  /**
   * Empties the tables and makes them again from the whole chain, as their owner; messages that are
   * missing are made as unsent.
   */
  static void rebuild(JdbcClient owner) {
    TABLES.forEach(table -> owner.sql("delete from " + table).update());
    long last =
        owner.sql("select coalesce(max(seq), 0) from journal_entry").query(Long.class).single();
    var projections = new Projections(owner);
    for (long after = 0; after < last; after += REBUILT_AT_ONCE) {
      projections.project(after, Math.min(last, after + REBUILT_AT_ONCE));
    }
  }
}
