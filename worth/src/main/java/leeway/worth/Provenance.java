package leeway.worth;

import java.time.LocalDate;

/** Where an estimate comes from and the day from which it stands; each estimate carries one. */
public record Provenance(String source, LocalDate since) {

  /** The word for what nobody has measured yet. */
  public static final String ASSUMPTION = "assumption";

  public Provenance {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "the source of an estimate must be named, got nothing; write `assumption` for a guess");
    }
  }

  /** An estimate that the company took over without measuring it. */
  public static Provenance assumption(LocalDate since) {
    return new Provenance(ASSUMPTION, since);
  }
}
