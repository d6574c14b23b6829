package leeway.engine.feel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.dmn.xml.Element;
import leeway.engine.dmn.xml.XmlReader;
import leeway.engine.feel.KieComparison.Difference;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.feel.syntax.FreeNames;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FEEL as KIE 10.2 understands it, beside ours. Every difference is one of {@link KieDifference};
 * the seed of the generated expressions is {@code -Dleeway.seed}.
 */
class KieDifferentialTest {
  private static final long SEED = Long.getLong("leeway.seed", 1);

  private final KieComparison comparison = new KieComparison(new KieFeel());
  private final Map<KieDifference, Integer> known = new EnumMap<>(KieDifference.class);
  private final List<Difference> unknown = new ArrayList<>();

  private void compare(String text) {
    comparison.difference(text).ifPresent(this::count);
  }

  private void count(Difference difference) {
    var cause =
        Arrays.stream(KieDifference.values()).filter(it -> it.explains(difference)).findFirst();
    cause.ifPresentOrElse(it -> known.merge(it, 1, Integer::sum), () -> unknown.add(difference));
  }

  @Test
  void tenThousandGeneratedExpressionsDifferOnlyAsListed() {
    compareGenerated(10_000);
  }

  @Test
  @Tag("nightly")
  void aHundredThousandGeneratedExpressionsDifferOnlyAsListed() {
    var calls = compareGenerated(100_000);

    assertThat(calls.keySet()).isEqualTo(Builtins.all().keySet());
    assertThat(calls.values()).allMatch(it -> it >= 500);
  }

  /** Compares so many expressions and gives how often each built-in function was called. */
  private Map<String, Integer> compareGenerated(int count) {
    var generator = new ExpressionGenerator(SEED);
    int values = 0;
    for (int i = 0; i < count; i++) {
      var text = generator.expression();
      values += KieComparison.ours(text).isNull() ? 0 : 1;
      compare(text);
    }
    report(count + " expressions of seed " + SEED + ", " + values + " with a value");
    assertThat(unknown).as("seed %d", SEED).isEmpty();
    assertThat(values).isGreaterThan(count * 3 / 10);
    assertThat(generator.calls().keySet()).isEqualTo(Builtins.all().keySet());
    return generator.calls();
  }

  @Test
  void theTextsOfTheKitDifferOnlyAsListed() throws Exception {
    var texts = closedTexts(kit());

    texts.forEach(this::compare);

    report(texts.size() + " texts of the kit");
    assertThat(texts).hasSizeGreaterThan(2_000);
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyListedDifferenceIsExplainedInTheDocuments() throws IOException {
    var document = Files.readString(Path.of("../docs/dmn-tck.md"));

    for (var difference : KieDifference.values()) {
      assertThat(document).contains("| `" + difference + "` | " + difference.clause() + " |");
    }
  }

  private void report(String what) {
    var counts =
        known.entrySet().stream()
            .map(it -> "\n  " + it.getValue() + " " + it.getKey())
            .collect(joining());
    System.out.println("Compared with KIE: " + what + "; differences by cause:" + counts);
  }

  private static Path kit() {
    var shared =
        Optional.ofNullable(System.getenv("LEEWAY_SHARED"))
            .map(Path::of)
            .orElseGet(() -> Path.of("../../shared"));
    var kit = shared.resolve("data").resolve("dmn-tck");
    Assumptions.assumeTrue(Files.isDirectory(kit), "skipped: there is no folder `" + kit + "`");
    return kit;
  }

  /** The expressions of all models that need no input, on one line each. */
  private static Set<String> closedTexts(Path kit) throws Exception {
    var texts = new TreeSet<String>();
    try (var files = Files.walk(kit)) {
      for (var file : files.filter(it -> it.toString().endsWith(".dmn")).toList()) {
        collect(XmlReader.read(file.toString(), Files.readAllBytes(file)), texts);
      }
    }
    return texts;
  }

  private static void collect(Element element, Set<String> texts) {
    if (Set.of("literalExpression", "outputEntry").contains(element.name())) {
      element
          .child("text")
          .map(it -> it.text().strip().replaceAll("\\s+", " "))
          .filter(KieDifferentialTest::isClosed)
          .ifPresent(texts::add);
    }
    element.children().forEach(it -> collect(it, texts));
  }

  private static boolean isClosed(String text) {
    return !text.contains("//")
        && Feel.parse("test", text, List.of())
            .whole()
            .filter(it -> Builtins.all().keySet().containsAll(FreeNames.of(it.root())))
            .isPresent();
  }
}
