package leeway.server.desk.till;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tiles were tapped last at each till that people share, whoever tapped them. */
@Component
final class TappedTiles {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  TappedTiles(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The concessions that were told last at a till, the last one first. */
  List<String> last(UUID till, int count) {
    return jdbc.sql(
            """
            select concession
            from till_tile
            where till_id = :till
            order by tapped_at desc, concession
            limit :count
            """)
        .param("till", till)
        .param("count", count)
        .query((row, _) -> row.getString("concession"))
        .list();
  }

  void tapped(UUID till, String concession) {
    jdbc.sql(
            """
            insert into till_tile (till_id, concession, tapped_at)
            values (:till, :concession, :now)
            on conflict (till_id, concession) do update set tapped_at = excluded.tapped_at
            """)
        .param("till", till)
        .param("concession", concession)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
