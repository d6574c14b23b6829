package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApplicationRoleTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void ownsNothingAndIsNoSuperuser() {
    var roles =
        database
            .jdbc()
            .sql(
                """
                select rolname
                from pg_roles
                where rolname = current_user and not rolsuper and not rolcreatedb and not rolcreaterole
                """)
            .query(String.class)
            .list();

    assertThat(roles).containsExactly("leeway_app");
  }

  @Test
  void mayNotMakeATable() {
    assertThatThrownBy(() -> database.jdbc().sql("create table mine (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void mayNotReadTheHistoryOfMigrations() {
    assertThatThrownBy(
            () ->
                database
                    .jdbc()
                    .sql("select count(*) from flyway_schema_history")
                    .query()
                    .listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
