package leeway.server.setup;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers between the steps, so that whoever sets up may go on tomorrow. */
@Component
final class KeptAnswers {
  private final JdbcClient jdbc;

  KeptAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Answers all() {
    return new Answers(
        jdbc
            .sql("select field, answer from setup_answer limit 100")
            .query((row, _) -> Map.entry(row.getString("field"), row.getString("answer")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  void keep(Map<String, String> answers) {
    answers.forEach(
        (field, answer) ->
            jdbc.sql(
                    """
                    insert into setup_answer (field, answer)
                    values (:field, :answer)
                    on conflict (field) do update set answer = excluded.answer
                    """)
                .param("field", field)
                .param("answer", answer)
                .update());
  }
}
