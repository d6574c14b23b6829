package leeway.server.setup;

import java.time.LocalDate;

/** The files that every start writes of the answers alone. */
final class CompanyFiles {
  private CompanyFiles() {}

  /** {@code rulebook.yaml}: whose rulebook it is. */
  static String rulebook(Answers answers) {
    return """
        name: %s
        currency: %s
        zone: %s
        languages: [%s]
        """
        .formatted(
            Written.yaml(answers.text(Answers.COMPANY)),
            answers.text(Answers.CURRENCY),
            answers.text(Answers.ZONE),
            String.join(", ", answers.languages()));
  }

  /** The sentence with its sponsor, as a value that the company stands for. */
  static String sentence(Answers answers, LocalDate today) {
    String signed =
        "%s — %s, %s"
            .formatted(answers.text(Answers.SENTENCE), answers.text(Answers.SPONSOR), today);
    return "  our-sentence: {%s: %s}\n"
        .formatted(answers.languages().getFirst(), Written.yaml(signed));
  }
}
