package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The situations of the cards, and each rule of the sample companies on both sides of its edges.
 */
final class CompanyCardsTest {

  static Stream<CompanyCase> cards() {
    return Stream.of("greenleaf", "rondo")
        .flatMap(company -> CompanyCase.read(company, "cards.jsonl").stream());
  }

  static Stream<CompanyCase> rules() {
    return Stream.of("greenleaf", "rondo")
        .flatMap(company -> CompanyCase.read(company, "rules.jsonl").stream());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void answersAsTheCardSays(CompanyCase card) {
    assertThat(card.answered(Companies.of(card))).isEqualTo(card.expected());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void answersAsTheRulesOfItsDaySay(CompanyCase rule) {
    assertThat(rule.answered(Companies.of(rule))).isEqualTo(rule.expected());
  }
}
