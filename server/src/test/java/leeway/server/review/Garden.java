package leeway.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.server.TestServer;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.worth.Money;

/** A week of acts at a garden centre, posted as the desk would post them. */
public final class Garden {
  private static final Currency CAD = Currency.getInstance("CAD");

  /** What was asked for, which rule stood in the way, what was given, and about how much. */
  private record Situation(String kind, String rule, String concession, int cents, String said) {}

  private static final List<Situation> SITUATIONS =
      List.of(
          new Situation("A0", "GL-12", "key", 9_00, "The price was missing, the shelf had it."),
          new Situation(
              "A2", "GL-02", "exchange", 44_00, "Nine days late, box closed, on sale again."),
          new Situation("A3", "GL-03", "gift-card", 31_00, "No receipt, but her card shows it."),
          new Situation("A4", "GL-10", "replacement", 58_00, "He had tried the chain once."),
          new Situation(
              "A5", "GL-04", "replacement", 34_00, "The hydrangea died in the late frost."),
          new Situation("A7", "GL-06", "price-match", 14_00, "It is cheaper across the road."),
          new Situation("A8", "GL-11", "discount", 7_00, "The coupon ran out on Sunday."),
          new Situation("A13", "", "discount", 9_00, "The one of the flyer is sold out."),
          new Situation("A14", "", "kindness", 0, "He leaves 30 slabs here until Monday."),
          new Situation("A15", "", "gift-card", 18_00, "She waited forty minutes."));

  private static final List<String> PEOPLE =
      List.of("lea-tremblay", "joanne-pike", "karim-haddad", "luc-gagnon", "floor-laval");

  private Garden() {}

  /** Posts so many acts inside latitude, each set aside for a customer by one of five people. */
  public static void waivers(TestServer server, int count, long seed) {
    var random = new Random(seed);
    var journal = server.bean(Journal.class);
    var postings = new ArrayList<Posting>();
    IntStream.range(0, count).forEach(i -> postings.add(posting(random, seed + "-" + i)));
    postings.parallelStream()
        .forEach(posting -> assertThat(journal.post(posting)).isInstanceOf(Outcome.Posted.class));
  }

  private static Posting posting(Random random, String id) {
    var situation = SITUATIONS.get((int) (random.nextDouble() * random.nextDouble() * 10));
    long cents = Math.round(situation.cents() * Math.exp(0.7 * random.nextGaussian()));
    var grant =
        new Happening.Grant(
            "", "", situation.concession(), new Money(cents, CAD), "within-latitude");
    var request = new Request(new IdempotencyKey("garden-" + id), Digest.of(id));
    var author = new Author(Author.Kind.PERSON, PEOPLE.get(random.nextInt(PEOPLE.size())));
    return Posting.of(
        request, author, new Happening.Act(answer(situation, id), grant, situation.said()));
  }

  private static Answer answer(Situation situation, String id) {
    var unmet =
        JsonValue.Struct.of(
            Map.of(
                "rule", JsonValue.of(situation.rule()),
                "clause", JsonValue.of(""),
                "condition", JsonValue.of(""),
                "distance", JsonValue.of("")));
    List<JsonValue> unmets = situation.rule().isEmpty() ? List.of() : List.of(unmet);
    return new Answer(
        "ask-" + id,
        situation.kind(),
        Digest.of(id),
        JsonValue.Struct.of(
            Map.of("ruling", JsonValue.of("not-granted"), "unmet", JsonValue.of(unmets))),
        new TreeMap<>());
  }
}
