package leeway.server.setup;

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

  /** The {@code sentence} of {@code people.yaml}, which its sponsor has yet to sign. */
  static String sentence(Answers answers, Crew crew) {
    return "sentence: {sponsor: %s, says: {%s: %s}}\n"
        .formatted(
            crew.id(answers.text(Answers.SPONSOR)),
            answers.languages().getFirst(),
            Written.yaml(answers.text(Answers.SENTENCE)));
  }
}
