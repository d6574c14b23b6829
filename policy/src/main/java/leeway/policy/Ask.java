package leeway.policy;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A question "Can I?": the kind of request, its situation, the day of the ask in the team's zone
 * and the language of the words. Who asks is not part of it.
 */
public record Ask(KindId kind, Situation situation, LocalDate day, Locale language) {}
