package leeway.server.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.Ruling;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.weighing.Counsel;
import leeway.policy.weighing.Weighing;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.card.CardWords;
import leeway.server.platform.FormKey;

/** The buttons of a card: at most two that do something, beside "not today" or "not quite this". */
final class Doors {
  private static final int DOORS_MAX = 2;

  private final Answer answer;
  private final Rulebook rulebook;
  private final CardWords words;
  private final List<String> preferred;
  private final List<CardView.Door> doors = new ArrayList<>();

  private Doors(Answer answer, Rulebook rulebook, CardWords words, List<String> preferred) {
    this.answer = answer;
    this.rulebook = rulebook;
    this.words = words;
    this.preferred = preferred;
  }

  /** The doors, where of two that cost the same the preferred concession stands first. */
  static List<CardView.Door> of(
      Answer answer, Rulebook rulebook, CardWords words, List<String> preferred) {
    var doors = new Doors(answer, rulebook, words, preferred);
    switch (answer.standing().permission()) {
      case ENTITLED -> doors.addOffers();
      case WITHIN_LATITUDE -> doors.addOwn();
      case ABOVE_LATITUDE -> doors.addPart();
      case NEVER -> doors.addHandOver(words.text("card.hand-over"));
    }
    if (answer.sealed().assessment().ruling() instanceof Ruling.Referred) {
      doors.addHandOver(words.text("card.hand-over"));
    }
    return List.copyOf(doors.doors.subList(0, Math.min(DOORS_MAX, doors.doors.size())));
  }

  private void addOffers() {
    var offers = new ArrayList<>(answer.sealed().assessment().offers());
    if (offers.stream().map(Concession::amount).distinct().count() == 1) {
      offers.sort(Comparator.comparingInt(offer -> rank(offer.code())));
    }
    for (Concession offer : offers) {
      String label = offers.size() > 1 ? name(offer.code()) : words.text("card.done");
      add(label, acts() + "?concession=" + offer.code(), offer.code());
    }
  }

  /** What the advice suggests first; what is asked for is one tap further. */
  private void addOwn() {
    var assessment = answer.sealed().assessment();
    String asked = assessment.asked().concession();
    if (assessment.weighing() instanceof Weighing.Weighed weighed
        && weighed.counsel() == Counsel.ANOTHER_WAY
        && !weighed.instead().isEmpty()) {
      String instead = equal(weighed.instead().getFirst());
      String label = preferred.contains(instead) ? name(instead) : words.text("card.done");
      add(label, giving(instead), instead);
      add(words.text("card.wants", name(asked)), giving(asked), asked);
    } else {
      add(words.text("card.done"), giving(asked), asked);
    }
  }

  /** What is advised, or what is preferred to it and costs us just as much. */
  private String equal(Weighing.Lesser advised) {
    var ask = answer.sealed().asked();
    return answer.sealed().assessment().asked().beyond() instanceof Cost.Known(_, var face)
        ? preferred.stream()
            .filter(it -> rulebook.cost(ask, it, face).cost().equals(advised.cost()))
            .findFirst()
            .orElse(advised.concession())
        : advised.concession();
  }

  private int rank(String concession) {
    int rank = preferred.indexOf(concession);
    return rank < 0 ? preferred.size() : rank;
  }

  private String giving(String concession) {
    String minorUnits =
        answer.sealed().assessment().asked().beyond() instanceof Cost.Known(_, var face)
            ? "&minorUnits=" + face.minorUnits()
            : "";
    return acts() + "?concession=" + concession + minorUnits;
  }

  private void addPart() {
    var mayGive = answer.mayGive();
    if (!mayGive.isPositive()) {
      addHandOver(words.text("card.promise"));
      return;
    }
    String now = Written.shortAmount(mayGive, answer.sealed().language());
    add(
        words.text("card.give-and-promise", now),
        acts() + "?promiseRest=true&minorUnits=" + mayGive.minorUnits(),
        answer.sealed().assessment().asked().concession());
    addHandOver(words.text("card.promise-only"));
  }

  private void addHandOver(String label) {
    add(label, "/asks/" + answer.sealed().ask() + "/referrals", "");
  }

  private String acts() {
    return "/asks/" + answer.sealed().ask() + "/acts";
  }

  private String name(String concession) {
    return rulebook.name(concession, answer.sealed().language());
  }

  /** A door; {@code given} is what goes through it, blank for nothing. */
  private void add(String label, String action, String given) {
    String style = doors.isEmpty() ? "" : "second";
    String otherwise = rulebook.otherwise(given, answer.sealed().language());
    doors.add(new CardView.Door(label, action, FormKey.fresh(), style, otherwise));
  }
}
