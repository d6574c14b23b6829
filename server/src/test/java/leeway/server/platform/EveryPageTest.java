package leeway.server.platform;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leeway.generator.Progress;
import leeway.generator.figures.Figures;
import leeway.generator.files.CompanyFiles;
import leeway.generator.world.Setting;
import leeway.server.TestClient;
import leeway.server.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody of the sample company opens every page, each in a language of their own. */
class EveryPageTest {
  private static final TestClock CLOCK = new TestClock();

  static {
    CLOCK.set(Instant.parse("2026-11-19T15:00:00Z")); // a Thursday
  }

  @RegisterExtension
  static final TestServer server =
      new TestServer(
              Settings.Mode.DEMO, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"))
          .by(CLOCK);

  private static final List<String> CAST =
      List.of(
          "lea",
          "joanne",
          "karim",
          "fitter",
          "sam",
          "claire",
          "nathalie",
          "priya",
          "helene",
          "ada");

  /** Who may open what not everybody may; a page that is not named here is everybody's. */
  private static final Map<String, Set<String>> ONLY_FOR =
      Map.of(
          "/account/badge", Set.of("lea", "joanne", "karim"),
          "/administration", Set.of("ada"),
          "/imports", Set.of("ada"),
          "/newcomers", Set.of("nathalie", "priya", "helene", "ada"),
          "/day-zero", Set.of("sam", "claire", "nathalie", "priya", "helene", "ada"),
          "/review", Set.of("sam", "claire", "nathalie", "priya", "helene"),
          "/today", Set.of("sam", "claire", "nathalie", "priya", "helene"));

  /** What there is not, or not any more. */
  private static final Set<String> NOWHERE = Set.of("/nowhere", "/setup");

  private static final int BYTES_MAX = 60_000;
  private static final int PAGES_MIN = 200;
  private static final int PAGES_OF_A_KIND = 3;
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+[|}]");
  private static final Pattern ONCE =
      Pattern.compile(
          "nonce=\"[^\"]+\"|name=\"(?:_csrf|key|token)\" value=\"[^\"]+\"|form-[\\w-]{22}"
              + "|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}");

  /** A key of the texts, standing alone: {@code card.why} of {@code >card.why<}. */
  private static final Pattern KEYS =
      Pattern.compile(
          Texts.in("en").byKey().keySet().stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?<![\\w/.-])(?:", ")(?![\\w/-])")));

  @Test
  @Tag("R144")
  void isWholeForEverybodyInEveryLanguage() {
    for (int i = 0; i < CAST.size(); i++) {
      String person = CAST.get(i);
      String language = Texts.LANGUAGES.get(i % Texts.LANGUAGES.size());
      pages(signedIn(person, language))
          .forEach((path, page) -> assertWhole(person, language, path, page));
    }
  }

  @Test
  void saysTheSameWhereTheTruthOfTheHistoryIsGone() throws IOException {
    Path exports = server.bean(Settings.class).data().resolve("exports");
    new CompanyFiles(
            new Setting(Figures.read("greenleaf"), 1, 0.002), exports, new Progress.Silent())
        .write();
    var clients =
        CAST.stream().collect(toMap(Function.identity(), person -> signedIn(person, "en")));
    clients.values().forEach(EveryPageTest::pages); // who looked is kept with the first look
    var before = said(clients, exports);

    Files.delete(exports.resolve("truth.csv"));

    var after = said(clients, exports);
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(PAGES_MIN);
    before.forEach((page, body) -> assertThat(after.get(page)).as(page).isEqualTo(body));
  }

  @Test
  void hasSomethingTrueToShowOnFriday() {
    var friday = signedIn("priya", "en").get("/review").body();

    assertThat(friday).contains("We promised", "One rule that hurts", "stand. Nobody");
    assertThat(friday.split("<h3", -1)).as("to look at").hasSize(8);
    assertThat(count("select count(*) from promise_kept")).isPositive();
    assertThat(count("select count(*) from review where actor = 'person/priya-raman'"))
        .isPositive();
  }

  private static long count(String sql) {
    return server.database().ownerJdbc().sql(sql).query(Long.class).single();
  }

  /** Each page under who opened it and its address, without what is drawn anew each time. */
  private static Map<String, String> said(Map<String, TestClient> clients, Path exports) {
    var said = new TreeMap<String, String>();
    clients.forEach((person, client) -> pages(client).forEach(keep(person, said)));
    dayZero(clients.getOrDefault("helene", new TestClient(server)), exports)
        .forEach(keep("helene", said));
    return said;
  }

  private static BiConsumer<String, HttpResponse<String>> keep(
      String person, Map<String, String> said) {
    return (path, page) -> said.put(same(person + " " + path), same(page.body()));
  }

  private static String same(String text) {
    return ONCE.matcher(text).replaceAll("once");
  }

  /** What the company's own exports say, page by page. */
  private static Map<String, HttpResponse<String>> dayZero(TestClient client, Path exports) {
    var columns = client.upload("/day-zero", "/day-zero", "file", exports(exports));
    String reading = columns.headers().firstValue("Location").orElseThrow();
    var pages = new LinkedHashMap<String, HttpResponse<String>>();
    pages.put(reading, client.get(reading));
    client.submit(reading, reading, Map.of());
    pages.put(reading + "/figures", client.get(reading + "/figures"));
    assertThat(pages.get(reading + "/figures")).isNotNull();
    return pages;
  }

  /** What a company would drop: each export, by its name. */
  private static List<Path> exports(Path folder) {
    return List.of(
        folder.resolve("till_log.csv"), folder.resolve("tickets.csv"), folder.resolve("rota.csv"));
  }

  private static void assertWhole(
      String person, String language, String path, HttpResponse<String> page) {
    String what = person + " " + language + " " + path;
    assertThat(page.statusCode()).as(what).isEqualTo(mayOpen(person, path) ? 200 : 403);
    assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).as(what).isLessThan(BYTES_MAX);
    String text = text(page.body());
    assertThat(text).as(what).contains(Texts.in(language).text("layout.premise"));
    assertThat(KEYS.matcher(text).results().map(MatchResult::group)).as(what).isEmpty();
    assertThat(PLACE.matcher(text).results().map(MatchResult::group)).as(what).isEmpty();
    assertThat(page.body()).as(what).contains("lang=\"" + language + "\"");
  }

  private static boolean mayOpen(String person, String path) {
    return ONLY_FOR.entrySet().stream()
        .filter(it -> path.equals(it.getKey()) || path.startsWith(it.getKey() + "/"))
        .allMatch(it -> it.getValue().contains(person));
  }

  /** What stands between the tags. */
  private static String text(String body) {
    return body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&amp;", "&")
        .replace("&#39;", "'")
        .replace("&quot;", "\"");
  }

  /**
   * Every page that has an address of its own, and of those that have many the first few that
   * somebody finds by following links; never a way out.
   */
  private static Map<String, HttpResponse<String>> pages(TestClient client) {
    var pages = new TreeMap<String, HttpResponse<String>>();
    var found = new HashMap<String, Integer>();
    var open = new ArrayDeque<>(addresses());
    while (!open.isEmpty()) {
      String path = open.poll();
      if (!pages.containsKey(path)) {
        var page = client.get(path);
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          pages.put(path, page);
          links(page.body()).stream()
              .filter(link -> found.merge(kind(link), 1, Integer::sum) <= PAGES_OF_A_KIND)
              .forEach(open::add);
        }
      }
    }
    return pages;
  }

  private static Set<String> addresses() {
    return Route.all(server).stream()
        .filter(route -> route.method().equals("GET") && !route.path().startsWith("/api/"))
        .map(Route::path)
        .filter(path -> !path.contains("-0000-") && !NOWHERE.contains(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> links(String body) {
    return LINK.matcher(body)
        .results()
        .map(it -> it.group(1).replace("&amp;", "&"))
        .filter(path -> !path.startsWith("/api/") && !path.startsWith("/static/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A page's address without what tells it from others of its kind. */
  private static String kind(String path) {
    return path.replaceAll("\\?.*", "?").replaceAll("/[^/]*[0-9][^/?]*", "/*");
  }

  private static TestClient signedIn(String person, String language) {
    String printed = String.join("\n", server.announcements());
    var password = Pattern.compile("password (\\S+) until").matcher(printed);
    assertThat(password.find()).isTrue();
    var client = new TestClient(server).with("Accept-Language", language);
    client.signIn(person, password.group(1));
    return client;
  }
}
