package leeway.server.people.till;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import leeway.server.people.secret.Secret;
import leeway.server.people.secret.Throttle;
import leeway.server.people.signin.Sessions;
import leeway.server.people.signin.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets another person work at a till: by badge and PIN, or, where the badge has no PIN at this till
 * or its tries are used up, by badge and password, which sets one. The session is a new one each
 * time.
 */
@Component
final class SwitchPerson {
  private static final Logger LOG = LoggerFactory.getLogger(SwitchPerson.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DELAY_MAX = Duration.ofMinutes(5);
  private static final int UNKNOWN_BADGES = 20;

  private final Tills tills;
  private final Badges badges;
  private final Pins pins;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Throttle byTill;

  SwitchPerson(
      Tills tills,
      Badges badges,
      Pins pins,
      Sessions sessions,
      SignIn signIn,
      InstantSource clock) {
    this.tills = tills;
    this.badges = badges;
    this.pins = pins;
    this.sessions = sessions;
    this.signIn = signIn;
    this.byTill = new Throttle(MINUTE, DELAY_MAX, clock);
  }

  /** How it ended. */
  sealed interface Outcome {
    /** The secret of the new session. */
    record Switched(Secret session) implements Outcome {}

    /** The badge is known, and its PIN is asked for; so many tries are left. */
    record AsksPin(Badge badge, int triesLeft, boolean wasWrong) implements Outcome {}

    /** The badge has no PIN here, or none that may be tried: the password sets one. */
    record AsksPassword(Badge badge, Mistake mistake) implements Outcome {}

    /** No badge of an associate who may enter. */
    record UnknownBadge() implements Outcome {}

    /** Nothing was looked at; come again after the wait. */
    record TooMany(Duration delay) implements Outcome {}
  }

  /** What was wrong with a password and the PIN that it is to set. */
  enum Mistake {
    NONE,
    PIN_USED_UP,
    PASSWORD,
    PIN
  }

  /** The till of this secret, while it is in use. */
  Optional<Till> till(Secret secret) {
    return tills.find(secret);
  }

  /** Tries a badge with its PIN; a blank PIN only asks for one. */
  Outcome byPin(Till till, Secret secret, String badge, String pin) {
    return at(
        till,
        secret,
        badge,
        place -> {
          int left = pins.triesLeft(place).orElse(-1);
          if (left <= 0) {
            var why = left < 0 ? Mistake.NONE : Mistake.PIN_USED_UP;
            return new Outcome.AsksPassword(place.badge(), why);
          }
          if (pin.isEmpty()) {
            return new Outcome.AsksPin(place.badge(), left, false);
          }
          if (pins.matches(place, pin)) {
            return switched(place);
          }
          LOG.info("wrong pin of account {} at till {}", place.badge().account().id(), till.id());
          return left > 1
              ? new Outcome.AsksPin(place.badge(), left - 1, true)
              : new Outcome.AsksPassword(place.badge(), Mistake.PIN_USED_UP);
        });
  }

  /** Sets the PIN of a badge at this till; {@code address} is counted as at any sign-in. */
  Outcome byPassword(Till till, Secret secret, String badge, Proof proof) {
    return at(
        till,
        secret,
        badge,
        place -> {
          if (!Pins.isFit(proof.pin())) {
            return new Outcome.AsksPassword(place.badge(), Mistake.PIN);
          }
          String login = place.badge().account().login();
          return switch (signIn.prove(login, proof.password(), proof.address())) {
            case SignIn.Proof.Proven _ -> {
              pins.set(place, proof.pin());
              yield switched(place);
            }
            case SignIn.Proof.Refused _ ->
                new Outcome.AsksPassword(place.badge(), Mistake.PASSWORD);
            case SignIn.Proof.TooMany(var delay) -> new Outcome.TooMany(delay);
          };
        });
  }

  /** What sets a PIN: the password, the PIN, and the network address that it comes from. */
  record Proof(String password, String pin, String address) {
    /** Never what it says. */
    @Override
    public String toString() {
      return "Proof from " + address;
    }
  }

  private Outcome at(
      Till till, Secret secret, String typed, java.util.function.Function<Pins.Place, Outcome> go) {
    String key = till.id().toString();
    Duration wait = byTill.count(key, UNKNOWN_BADGES);
    if (wait.isPositive()) {
      return new Outcome.TooMany(wait);
    }
    Optional<Badge> badge = BadgeCode.typed(typed).flatMap(badges::find);
    if (badge.isEmpty()) {
      return new Outcome.UnknownBadge();
    }
    byTill.uncount(key);
    return go.apply(new Pins.Place(till, secret, badge.get()));
  }

  private Outcome switched(Pins.Place place) {
    var account = place.badge().account().id();
    LOG.info("account {} switched to till {}", account, place.till().id());
    return new Outcome.Switched(sessions.startAt(place.till().id(), account));
  }
}
