package leeway.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The typed facts at the moment of asking, by name; a fact that is not named is unknown. */
public record Situation(SortedMap<String, Fact.Known> known) {

  public Situation {
    known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
  }

  /** A situation of these facts. */
  public static Situation of(Map<String, Fact.Known> known) {
    return new Situation(new TreeMap<>(known));
  }

  /** What is known of a fact. */
  public Fact fact(String name) {
    var fact = known.get(name);
    return fact == null ? new Fact.Unknown() : fact;
  }

  /** The fact and how it is known, where it is. */
  public Optional<Fact.Known> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** This situation with one more fact, or another value of it. */
  public Situation with(String name, Fact.Known fact) {
    var more = new TreeMap<>(known);
    more.put(name, fact);
    return new Situation(more);
  }

  /** This situation where nobody knows the fact. */
  public Situation without(String name) {
    var fewer = new TreeMap<>(known);
    fewer.remove(name);
    return new Situation(fewer);
  }
}
