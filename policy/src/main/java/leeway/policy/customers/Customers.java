package leeway.policy.customers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.policy.document.Labels;

/**
 * What the company calls those whom it serves, and what is meaningful to them, by segment.
 *
 * @param otherwise what they are called where their segment has no term of its own; no language
 *     where the company has no terms
 * @param called what those of a segment are called
 * @param meanings what can be meaningful, by its code, in the order of the file
 * @param bySegment what is meaningful to a segment, as far as nobody said otherwise of one of it
 */
public record Customers(
    Labels otherwise,
    Map<String, Labels> called,
    SequencedMap<String, Meaning> meanings,
    Map<String, String> bySegment) {

  /** A company without terms of its own, to which nothing is known to be meaningful. */
  public static final Customers UNNAMED =
      new Customers(new Labels(new LinkedHashMap<>()), Map.of(), new LinkedHashMap<>(), Map.of());

  public Customers {
    called = Map.copyOf(called);
    meanings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(meanings));
    bySegment = Map.copyOf(bySegment);
  }

  /** What somebody of this segment is called; blank where the company has no terms. */
  public String called(String segment, Locale language) {
    return called.getOrDefault(segment, otherwise).in(language);
  }

  /** Whether those of this segment are called otherwise than everybody else. */
  public boolean hasOwnTerm(String segment) {
    return called.containsKey(segment);
  }

  /** What this code names, if anything. */
  public Optional<Meaning> meaning(String code) {
    return Optional.ofNullable(meanings.get(code));
  }

  /** What is meaningful to a segment, as far as the company says. */
  public Optional<Meaning> ofSegment(String segment) {
    return Optional.ofNullable(bySegment.get(segment)).flatMap(this::meaning);
  }
}
