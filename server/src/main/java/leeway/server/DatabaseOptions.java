package leeway.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leeway.server.platform.Settings.Storage;
import leeway.server.platform.postgres.DatabaseAccess;
import leeway.server.platform.postgres.DatabaseLogin;
import picocli.CommandLine.Option;

/** The options that say where everything is kept, the same for every command. */
final class DatabaseOptions {
  private static final String OWNER_ROLE = "LEEWAY_DB_OWNER";
  private static final String OWNER_PASSWORD = "LEEWAY_DB_OWNER_PASSWORD";
  private static final String APPLICATION_PASSWORD = "LEEWAY_DB_PASSWORD";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of all that is kept (default ${DEFAULT-VALUE})")
  private String data = "";

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "a PostgreSQL of your own, such as jdbc:postgresql://db:5432/leeway?sslmode=verify-full; its owner is in "
              + OWNER_ROLE
              + " and "
              + OWNER_PASSWORD
              + ", the password of role leeway_app in "
              + APPLICATION_PASSWORD)
  private String databaseUrl = "";

  /** The folder of all that is kept. */
  Path data() {
    return Path.of(data);
  }

  /** Where the records are kept; adds what is wrong to the problems. */
  Storage storage(Map<String, String> environment, List<String> problems) {
    if (databaseUrl.isEmpty()) {
      return new Storage.Embedded();
    }
    if (!databaseUrl.startsWith("jdbc:postgresql://")) {
      problems.add("--database-url must begin with jdbc:postgresql://, got `" + databaseUrl + "`");
    }
    return new Storage.External(
        new DatabaseAccess(
            new DatabaseLogin(
                databaseUrl,
                variable(OWNER_ROLE, environment, problems),
                variable(OWNER_PASSWORD, environment, problems)),
            new DatabaseLogin(
                databaseUrl,
                DatabaseAccess.APPLICATION_ROLE,
                variable(APPLICATION_PASSWORD, environment, problems))));
  }

  private static String variable(
      String name, Map<String, String> environment, List<String> problems) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      problems.add("--database-url needs the environment variable " + name + ", which is not set");
    }
    return value;
  }
}
