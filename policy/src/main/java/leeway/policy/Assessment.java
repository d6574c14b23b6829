package leeway.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Weighing;

/**
 * The half of an answer that belongs to the facts: a pure function of the rulebook, the situation,
 * the day of the ask and the language. It is the same for every person, machine, door and hour.
 *
 * @param rulebook the version of the rulebook: SHA-256 over its files, in hex
 * @param offers what the customer gets: granted, and withheld by nothing
 * @param withheld what rules would grant and a guardrail or a fact withholds
 * @param asked what the customer asks for, and its cost beyond the offers
 * @param weighing what it costs, what a no costs, and the advice; for people only
 * @param tasks what is to be done whatever the answer, such as re-ordering a form
 */
public record Assessment(
    String rulebook,
    KindId kind,
    LocalDate day,
    Ruling ruling,
    List<Concession> offers,
    List<Concession> withheld,
    List<GuardrailHit> guardrails,
    List<UnmetCondition> unmet,
    List<MissingFact> missing,
    Asked asked,
    Weighing weighing,
    List<String> tasks,
    Words words) {

  public Assessment {
    offers = List.copyOf(offers);
    withheld = List.copyOf(withheld);
    guardrails = List.copyOf(guardrails);
    unmet = List.copyOf(unmet);
    missing = List.copyOf(missing);
    tasks = List.copyOf(tasks);
  }

  /** What the customer is owed of the offers: rights, not goodwill. */
  public List<Concession> owed() {
    return offers.stream().filter(Concession::isOwed).toList();
  }

  /** What the law, safety or the values say, apart from every rule. */
  public GuardrailHit.Checked checked(GuardrailHit.Guards guards) {
    return guardrails.stream()
        .filter(hit -> hit.guards() == guards)
        .map(
            hit ->
                switch (hit.state()) {
                  case HIT -> GuardrailHit.Checked.HIT;
                  case OPEN -> GuardrailHit.Checked.OPEN;
                })
        .max(Comparator.naturalOrder())
        .orElse(GuardrailHit.Checked.CLEAR);
  }

  /** The same assessment in these words. */
  public Assessment inWords(Words other) {
    return new Assessment(
        rulebook,
        kind,
        day,
        ruling,
        offers,
        withheld,
        guardrails,
        unmet,
        missing,
        asked,
        weighing,
        tasks,
        other);
  }

  /** The whole assessment, its words included, as the journal writes it. */
  public JsonValue toJson() {
    return AssessmentJson.of(this);
  }

  /** SHA-256 over the canonical bytes of {@link #toJson}, in hex. */
  public String digest() {
    return sha256(CanonicalJson.bytes(toJson()));
  }

  /** The assessment without its words: the same in every language. */
  public String canonicalWithoutWords() {
    return CanonicalJson.text(AssessmentJson.withoutWords(this));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
