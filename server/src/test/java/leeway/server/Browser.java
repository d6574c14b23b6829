package leeway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium that looks at a {@link TestServer}; tag the test class {@code browser}. It is skipped
 * where there is no Chromium, which {@code ./leeway test} says beforehand.
 *
 * <pre>{@code
 * @RegisterExtension static final TestServer server = new TestServer();
 * @RegisterExtension static final Browser browser = new Browser(server);
 * }</pre>
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final float PRINT_DPI = 100;
  private static final int PHONE_WIDTH = 375;
  private static final int PHONE_HEIGHT = 812;

  private final TestServer server;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, List<Cookie>> sessions = new HashMap<>();
  private Stream.Builder<AutoCloseable> open = Stream.builder();
  private com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

  public Browser(TestServer server) {
    this.server = server;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var program = PROGRAMS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    assumeTrue(program.isPresent(), "no Chromium; to run it: apt-get install chromium");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    open.add(playwright);
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions().setExecutablePath(program.orElseThrow()).setArgs(ARGUMENTS));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    for (AutoCloseable each : open.build().toList()) {
      each.close();
    }
    open = Stream.builder();
  }

  /** A page of 375 × 812 points, as on a phone. */
  public Page phone() {
    return page(phoneOptions());
  }

  /** The same for whoever reads another language than English, as the browser says it. */
  public Page phone(String language) {
    return page(phoneOptions().setLocale(language));
  }

  /** The same with dark colours. */
  public Page darkPhone(String language) {
    return page(phoneOptions().setLocale(language).setColorScheme(ColorScheme.DARK));
  }

  /** The same with dark colours. */
  public Page darkPhone() {
    return page(phoneOptions().setColorScheme(ColorScheme.DARK));
  }

  /** The same without scripts. */
  public Page phoneWithoutScripts() {
    return page(phoneOptions().setJavaScriptEnabled(false));
  }

  /** A page of 1280 × 800 points. */
  public Page desktop() {
    return page(options(1280, 800));
  }

  /** The same in another language. */
  public Page desktop(String language) {
    return page(options(1280, 800).setLocale(language));
  }

  /** The same with dark colours. */
  public Page darkDesktop() {
    return page(options(1280, 800).setColorScheme(ColorScheme.DARK));
  }

  /**
   * Ends on the first page, signed in: over the page, or by the session that this person has from
   * an earlier page of the class, since nobody may sign in more than a few times a minute.
   */
  public void signIn(Page page, String name, String password) {
    page.context().addCookies(sessions.getOrDefault(name, List.of()));
    page.navigate(server.url("/").toString());
    if (!page.url().equals(server.url("/").toString())) {
      signInOverThePage(page, name, password);
      sessions.put(name, page.context().cookies().stream().map(Browser::again).toList());
    }
  }

  private static Cookie again(Cookie cookie) {
    return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
  }

  private void signInOverThePage(Page page, String name, String password) {
    page.navigate(server.url("/login").toString());
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=password]").fill(password);
    page.locator("main button[type=submit]").click();
    page.waitForURL(server.url("/").toString());
  }

  /** Opens a path of the server. */
  public void open(Page page, String path) {
    page.navigate(server.url(path).toString());
  }

  /** Waits until the field of this id has the focus: a key pressed before that goes astray. */
  public void awaitFocus(Page page, String id) {
    page.waitForFunction("id => document.activeElement?.id === id", id);
  }

  /** Keeps a picture of the whole page in {@code target/screenshots}. */
  public void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Keeps a picture of the first sheet of the page as it is printed. */
  public void printed(Page page, String name) {
    try (var sheets = Loader.loadPDF(page.pdf())) {
      var first = new PDFRenderer(sheets).renderImageWithDPI(0, PRINT_DPI);
      ImageIO.write(first, "png", PICTURES.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails where axe finds anything, where the page is wider than its window, or the browser
   * complained.
   */
  public void assertSound(Page page) {
    var found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found)
        .as("what axe found on " + page.url())
        .extracting(violation -> violation.getId() + ": " + violation.getNodes())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(page.url() + " fits its window")
        .isEqualTo(true);
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
    if (chromium == null) {
      throw new IllegalStateException("register the browser as a static extension");
    }
    BrowserContext context = chromium.newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(this::keep);
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
    return page;
  }

  private void keep(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.text());
    }
  }

  private static com.microsoft.playwright.Browser.NewContextOptions phoneOptions() {
    return options(PHONE_WIDTH, PHONE_HEIGHT).setHasTouch(true);
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("en-GB");
  }
}
