package leeway.policy.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import leeway.worth.Money;
import leeway.worth.Severity;

/**
 * The figures of one kind of ask.
 *
 * @param queueMinutes how much longer those behind wait for a no, in minutes
 * @param ladder what each concession costs, from the least to the most
 */
record KindFigures(
    Severity severity,
    Money secondContact,
    Money supervisor,
    BigDecimal queueMinutes,
    SequencedMap<String, Costing> ladder) {

  KindFigures {
    ladder = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ladder));
  }
}
