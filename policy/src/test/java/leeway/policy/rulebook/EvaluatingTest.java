package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.policy.Ask;
import leeway.policy.document.DocumentLines;
import leeway.policy.rulebook.rule.RuleFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled = interpreted, over whole rulebooks: the same assessments to the last byte. */
final class EvaluatingTest {
  private static final int SITUATIONS = 50;

  static Stream<Arguments> samples() {
    return Stream.of("greenleaf", "rondo", "retail")
        .flatMap(
            sample -> {
              var compiled = Samples.rulebook(sample);
              var interpreted = Samples.interpreted(Samples.folder(sample));
              return Seeds.fresh()
                  .mapToObj(seed -> Arguments.of(sample, compiled, interpreted, seed));
            });
  }

  @ParameterizedTest(name = "{0}, seed {3}")
  @MethodSource("samples")
  void masksSayOfRandomAsksWhatTheInterpreterSays(
      String sample, Rulebook compiled, Rulebook interpreted, long seed) {
    var situations = new RandomSituations(compiled, new Random(seed));
    for (int i = 0; i < SITUATIONS; i++) {
      var ask = situations.next();

      assertThat(said(compiled, ask)).as("%s", ask).isEqualTo(said(interpreted, ask));
    }
  }

  /** The assessment; or what is wrong with a rule, such as an amount divided by zero. */
  private static Object said(Rulebook rulebook, Ask ask) {
    try {
      return rulebook.assess(ask);
    } catch (RuleFault e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void masksSayOfTheCasesWhatTheInterpreterSays(String company) {
    var compiled = Samples.rulebook(company);
    var interpreted = Samples.interpreted(Samples.folder(company));
    for (var file : new String[] {"cards.jsonl", "rules.jsonl"}) {
      for (var line : CompanyCase.read(company, file)) {
        var ask = line.ask(compiled);

        assertThat(compiled.assess(ask)).isEqualTo(interpreted.assess(ask));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"retail_train_gold.jsonl", "retail_train_oracle.jsonl", "retail_dev_gold.jsonl"})
  void masksSayOfRealInputWhatTheInterpreterSays(String file) {
    var path = Samples.shared("data/retail/" + file);
    assumeTrue(path.isPresent(), "skipped: no shared data beside the repository");

    assertThat(answers(path.orElseThrow(), Samples.rulebook("retail")))
        .isEqualTo(answers(path.orElseThrow(), Samples.interpreted(Samples.folder("retail"))));
  }

  private static List<Batch.Result> answers(Path file, Rulebook rulebook) {
    var answers = new ArrayList<Batch.Result>();
    var batch = Samples.batch(rulebook);
    try (var lines = new DocumentLines("cases", Files.newInputStream(file))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        answers.add(batch.decide(line.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }
}
