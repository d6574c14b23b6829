package leeway.policy.customers;

import java.util.List;
import leeway.policy.document.Labels;

/**
 * Something that is meaningful to customers, such as speed or price.
 *
 * @param code its name in {@code customers.yaml}
 * @param say a sentence to say to whom it is meaningful; no language where there is none
 * @param prefers the concessions that serve it best, the best first
 */
public record Meaning(String code, Labels name, Labels say, List<String> prefers) {
  public Meaning {
    prefers = List.copyOf(prefers);
  }
}
