package leeway.server.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.records.Collection;
import leeway.policy.records.Mappings;

/**
 * What a file can be for: the records that the rulebook makes of a file of this name, people to
 * invite, or the rota.
 *
 * @param needed the columns without which a row would say nothing
 */
record Target(String file, List<Collection.Column> columns, Set<String> needed) {
  static final String NAME = "name";
  static final String MAIL = "mail";
  static final String ROLE = "role";
  static final String TEAM = "team";
  static final String PERSON = "person";
  static final String FROM = "from";
  static final String TO = "to";

  /** People, each with the address to which the invitation goes. */
  static final Target PEOPLE =
      new Target("people", List.of(key(NAME), text(MAIL), text(ROLE), text(TEAM)), Set.of(NAME));

  /** Who is on duty when. */
  static final Target ROTA =
      new Target("rota", List.of(key(PERSON), text(FROM), text(TO)), Set.of(PERSON, FROM, TO));

  Target {
    columns = List.copyOf(columns);
    needed = Set.copyOf(needed);
  }

  private static Collection.Column key(String name) {
    return new Collection.Column(name, Collection.Use.KEY);
  }

  private static Collection.Column text(String name) {
    return new Collection.Column(name, Collection.Use.TEXT);
  }

  /** All that a rulebook has, in the order of its file, then rota and people. */
  static List<Target> all(Mappings mappings) {
    var files =
        mappings.collections().stream()
            .filter(collection -> collection.shape() == Collection.Shape.LINES)
            .map(Collection::file)
            .distinct()
            .map(file -> of(file, mappings));
    return Stream.concat(files, Stream.of(ROTA, PEOPLE)).toList();
  }

  /** The columns of all collections that are made of this file, each once. */
  private static Target of(String file, Mappings mappings) {
    var columns =
        mappings.collections().stream()
            .filter(collection -> collection.file().equals(file))
            .flatMap(collection -> collection.columns().stream())
            .distinct()
            .toList();
    var keys =
        columns.stream()
            .filter(column -> column.use() == Collection.Use.KEY)
            .map(Collection.Column::name)
            .collect(Collectors.toSet());
    return new Target(file, columns, keys);
  }

  /** Whether the product itself knows what it is, whatever the rulebook says. */
  boolean isOwn() {
    return equals(PEOPLE) || equals(ROTA);
  }
}
