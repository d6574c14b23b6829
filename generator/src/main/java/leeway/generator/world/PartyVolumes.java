package leeway.generator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.generator.figures.Market;
import leeway.generator.figures.Segment;

/**
 * How much parties buy. Groups are too small for chance (fourteen fleets drawn at random would miss
 * their published mean by a sixth), so each member gets a rank of its own and the lognormal
 * quantile of that rank, scaled so that the mean is exact.
 */
final class PartyVolumes {
  private final Setting setting;
  private final Map<String, List<Integer>> orders = new LinkedHashMap<>();

  PartyVolumes(Setting setting) {
    this.setting = setting;
  }

  /**
   * Returns the pieces a year of the party of this id, the {@code number}-th of its segment, at the
   * setting's scale.
   */
  double piecesPerYear(Segment segment, Segment.Volume.LogNormal volume, String id, int number) {
    var named =
        setting.figures().market().named().stream()
            .filter(party -> party.id().equals(id))
            .findFirst();
    double known = named.map(Market.Named::perYear).orElse(0.0);
    if (known > 0) {
      return known; // a story's party buys as much at any scale
    }
    double own =
        (orders.computeIfAbsent(segment.id(), _ -> order(segment)).get(number) + .5)
            / segment.count();
    double rank = named.map(Market.Named::rank).filter(given -> given > 0).orElse(own);
    return volume.mean() * setting.scale() * raw(volume, rank) / mean(volume, segment.count());
  }

  private static double raw(Segment.Volume.LogNormal volume, double rank) {
    return StrictMath.exp(volume.spread() * Normal.quantile(rank));
  }

  private static double mean(Segment.Volume.LogNormal volume, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += raw(volume, (i + .5) / count);
    }
    return sum / count;
  }

  /** Returns the ranks of a segment's members, shuffled. */
  private List<Integer> order(Segment segment) {
    var left = new ArrayList<Integer>();
    for (int i = 0; i < segment.count(); i++) {
      left.add(i);
    }
    var draws = setting.draws("ranks " + segment.id());
    var order = new ArrayList<Integer>();
    while (!left.isEmpty()) {
      order.add(left.remove(/* index */ draws.below(left.size())));
    }
    return order;
  }
}
