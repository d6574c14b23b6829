package leeway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import leeway.server.platform.Settings;
import leeway.server.platform.TestClock;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The whole server in this process, on a free port and a database of its own, for a test class.
 *
 * <pre>{@code
 * @RegisterExtension static final TestServer server = new TestServer();
 * }</pre>
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
  private final TestDatabase database = new TestDatabase();
  private final List<String> announcements = new CopyOnWriteArrayList<>();
  private final Settings.Mode mode;
  private final Settings.Reach reach;
  private final Supplier<Path> rulebook;
  private Consumer<GenericApplicationContext> parts = _ -> {};
  private ConfigurableApplicationContext application = new StaticApplicationContext();

  /** A server as {@code serve} starts it, on this machine alone. */
  public TestServer() {
    this(Settings.Mode.SERVE, new Settings.Reach.Loopback());
  }

  /** The same by another rulebook, whose folder is asked for when the server starts. */
  public TestServer(Supplier<Path> rulebook) {
    this(Settings.Mode.SERVE, new Settings.Reach.Loopback(), rulebook);
  }

  public TestServer(Settings.Mode mode, Settings.Reach reach) {
    this(mode, reach, sample("retail"));
  }

  public TestServer(Settings.Mode mode, Settings.Reach reach, Path rulebook) {
    this(mode, reach, () -> rulebook);
  }

  private TestServer(Settings.Mode mode, Settings.Reach reach, Supplier<Path> rulebook) {
    this.mode = mode;
    this.reach = reach;
    this.rulebook = rulebook;
  }

  /** The same by this clock; windows of latitude go by the database's all the same. */
  public TestServer by(TestClock clock) {
    parts = parts.andThen(beans -> beans.registerBean(InstantSource.class, () -> clock));
    return this;
  }

  /** The same with these settings, which are asked for when the server starts. */
  public TestServer with(Supplier<Map<String, Object>> settings) {
    parts =
        parts.andThen(
            beans ->
                beans
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", settings.get())));
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    var settings =
        new Settings(
            mode,
            0,
            dataFolder(),
            new Settings.Storage.External(database.access()),
            reach,
            rulebook.get());
    application = LeewayServer.start(settings, announcements::add, parts);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    application.close();
  }

  /** The address of a path of this server. */
  public URI url(String path) {
    String scheme = reach instanceof Settings.Reach.Tls ? "https" : "http";
    return URI.create(scheme + "://localhost:" + port() + path);
  }

  public int port() {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The bean of this type, for what no route shows. */
  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** The bean of this name, where there are several of a type. */
  public <T> T bean(String name, Class<T> type) {
    return application.getBean(name, type);
  }

  public TestDatabase database() {
    return database;
  }

  /** What the terminal showed. */
  public List<String> announcements() {
    return List.copyOf(announcements);
  }

  /** The folder of a sample company. */
  public static Path sample(String company) {
    return repositoryRoot().resolve("samples").resolve(company);
  }

  /** The folder that holds the root pom. */
  public static Path repositoryRoot() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("leeway")))
        .filter(folder -> Files.isDirectory(folder.resolve("engine")))
        .findFirst()
        .orElseThrow();
  }

  private static Path dataFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "test-data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
