package leeway.generator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leeway.generator.figures.Segment;

/**
 * Warranty cards of people whom the company knows by nothing else. Everybody registers a first set;
 * when it is worn he comes back for the next with a chance that what he was told has changed.
 */
public final class Registrations {
  private static final double DAYS_PER_YEAR = 365.25;

  private Registrations() {}

  /** A set of tyres registered on a day of the history (before it negative) at a dealer's. */
  public record Registration(Customer customer, int day, int pieces) {}

  /** Returns the registrations of a segment in the order of their days. */
  public static List<Registration> of(
      Setting setting, World world, Loyalty loyalty, Segment segment) {
    if (!(segment.volume() instanceof Segment.Volume.Registered registered)) {
      return List.of();
    }
    int days = setting.figures().frame().days();
    var all = new ArrayList<Registration>();
    for (Customer customer : world.population().members(segment)) {
      var draws = setting.draws("sets", customer.index());
      int day = customer.span().joinedDay();
      while (day < days) {
        int pieces = 1 + draws.poisson(registered.pieces() - 1);
        all.add(new Registration(customer, day, StrictMath.min(pieces, 8)));
        double again = registered.again() * (day < 0 ? loyalty.returnTimes(customer) : 1);
        if (!draws.chance(again)) {
          break;
        }
        day += 1 + (int) (registered.nextSetYears().draw(draws) * DAYS_PER_YEAR);
      }
    }
    all.sort(Comparator.comparingInt(Registration::day));
    return all;
  }
}
