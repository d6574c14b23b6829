package leeway.server.dayzero;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leeway.generator.Progress.Silent;
import leeway.generator.figures.Figures;
import leeway.generator.files.CompanyFiles;
import leeway.generator.world.Setting;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.Settings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class DayZeroPageTest {
  private static final List<String> FILES =
      List.of("till_log.csv", "tickets.csv", "orders.csv", "rota.csv");

  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final Browser browser = new Browser(server);
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void generateFilesAndAddAccounts() {
    for (String company : List.of("greenleaf", "rondo")) {
      var setting = new Setting(Figures.read(company), 3, .01);
      new CompanyFiles(setting, folder.resolve(company), new Silent()).write();
    }
    TestAccounts.add(server, "rea", Role.EXECUTIVE);
  }

  @Test
  void leadsFromFilesOverTheirColumnsToFiguresAndTheirRows() {
    Page page = browser.desktop();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    browser.assertSound(page);
    browser.picture(page, "day-zero-files");

    upload(page, "greenleaf");
    assertThat(page.locator("h1").innerText()).isEqualTo("Is this right?");
    browser.assertSound(page);
    browser.picture(page, "day-zero-columns");
    submit(page);

    assertThat(page.locator(".lead-sentence").innerText()).startsWith("Your people had to fetch");
    page.locator("figure.plot canvas").nth(1).waitFor();
    assertThat(page.locator("figure.plot:visible").count()).isEqualTo(2);
    browser.assertSound(page);
    browser.picture(page, "day-zero-figures");
    page.locator("#bound").fill("10");
    page.locator("form:has(#bound) button").click();
    page.waitForURL("**/figures?bound=10");
    assertThat(page.locator(".lead-sentence").innerText()).contains("about 10.00 or less");
    page.locator(".figures a").first().click();
    page.waitForURL("**/figures/calls");
    assertThat(page.locator("h2").first().innerText()).endsWith("rows of till_log.csv");
    browser.assertSound(page);
  }

  @Test
  void worksOnAPhoneWithoutScripts() {
    Page page = browser.phoneWithoutScripts();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    upload(page, "rondo");
    submit(page);

    assertThat(page.locator(".lead-sentence").innerText()).startsWith("Your people had to fetch");
    assertThat(page.locator("figure.plot:visible").count()).isZero();
    assertThat(page.locator("#bounds-table tr").count()).isGreaterThan(10);
    browser.picture(page, "day-zero-phone");
  }

  @Test
  void looksRightInTheDark() {
    Page page = browser.darkPhone();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    upload(page, "greenleaf");
    submit(page);
    browser.assertSound(page);
    browser.picture(page, "day-zero-dark");
  }

  @Test
  void asksForAColumnThatItDoesNotFind() throws IOException {
    var strange = folder.resolve("strange.csv");
    Files.writeString(
        strange,
        """
        x1;x2;x3;x4;x5
        25/04/2026 10:00;7;9;12,50;0,00
        25/04/2026 11:00;7;8;2,50;0,00
        """);
    Page page = browser.desktop();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    page.locator("#file").setInputFiles(strange);
    submit(page);
    page.locator("#kind-0").selectOption("till-log");
    submit(page);
    List.of("called-at", "cashier", "authoriser", "before", "after")
        .forEach(
            code ->
                page.locator("#" + code + "-0")
                    .selectOption(
                        String.valueOf(
                            List.of("called-at", "cashier", "authoriser", "before", "after")
                                .indexOf(code))));
    submit(page);

    assertThat(page.locator(".lead-sentence").innerText())
        .isEqualTo(
            "Your people had to fetch somebody else’s key 2.0 times a day, 100 of 100 of these calls were about 25.00 or less.");
  }

  @Test
  void saysTheSameWhenTheTruthIsDeletedAndKeepsNoFile() throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    for (String company : List.of("greenleaf", "rondo")) {
      String before = figures(page, company);
      Files.deleteIfExists(folder.resolve(company).resolve("truth.csv"));

      assertThat(figures(page, company)).as(company).isEqualTo(before);
    }
    var kept = server.bean(Settings.class).data().resolve("day-zero");
    try (Stream<Path> files = Files.walk(kept)) {
      assertThat(files.filter(Files::isRegularFile)).as("files are forgotten").isEmpty();
    }
  }

  @Test
  void makesAPdfThatSaysWhatThePageSays() throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    upload(page, "greenleaf");
    submit(page);
    String sentence = page.locator(".lead-sentence").innerText();

    byte[] bytes = page.request().get(page.url().replace("/figures", "/day-zero.pdf")).body();

    try (var document = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains("What your own files say").contains(sentence);
    }
  }

  @Test
  void makesThePdfInTheLettersOfTheReader() throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "rea", TestAccounts.PASSWORD);
    browser.open(page, "/day-zero");
    upload(page, "greenleaf");
    submit(page);

    var russian = RequestOptions.create().setHeader("Accept-Language", "ru");
    var pdf = page.request().get(page.url().replace("/figures", "/day-zero.pdf"), russian);

    try (var document = Loader.loadPDF(pdf.body())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Что говорят ваши файлы").doesNotContain("???");
    }
  }

  @Test
  void isNotForEverybody() {
    var associate = TestAccounts.signedIn(server, "abe", Role.ASSOCIATE);
    var other = TestAccounts.signedIn(server, "oda", Role.REVIEWER);

    assertThat(associate.get("/day-zero").statusCode()).isEqualTo(403);
    assertThat(other.get("/day-zero").statusCode()).isEqualTo(200);
    assertThat(other.get("/day-zero/" + "0".repeat(32) + "/figures").statusCode()).isEqualTo(404);
  }

  private static String figures(Page page, String company) {
    browser.open(page, "/day-zero");
    upload(page, company);
    submit(page);
    return page.locator("main").innerText();
  }

  private static void upload(Page page, String company) {
    page.locator("#file")
        .setInputFiles(
            FILES.stream().map(file -> folder.resolve(company).resolve(file)).toArray(Path[]::new));
    submit(page);
  }

  private static void submit(Page page) {
    String before = page.url() + page.locator("main").innerText();
    page.locator("main button[type=submit]").last().click();
    page.waitForCondition(() -> !(page.url() + page.locator("main").innerText()).equals(before));
  }
}
