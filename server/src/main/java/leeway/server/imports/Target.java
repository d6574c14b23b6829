package leeway.server.imports;

import java.util.List;
import java.util.stream.Stream;
import leeway.policy.records.Collection;
import leeway.policy.records.Mappings;

/**
 * What a file can be for: the records that the rulebook makes of a file of this name, or people to
 * invite.
 */
record Target(String file, List<Collection.Column> columns) {
  /** People of the rulebook, each with the address to which the invitation goes. */
  static final Target PEOPLE =
      new Target(
          "people",
          List.of(
              new Collection.Column("name", Collection.Use.KEY),
              new Collection.Column("mail", Collection.Use.TEXT)));

  Target {
    columns = List.copyOf(columns);
  }

  /** All that a rulebook has, in the order of its file, and people last. */
  static List<Target> all(Mappings mappings) {
    var files =
        mappings.collections().stream()
            .filter(collection -> collection.shape() == Collection.Shape.LINES)
            .map(Collection::file)
            .distinct()
            .map(file -> new Target(file, columns(file, mappings)));
    return Stream.concat(files, Stream.of(PEOPLE)).toList();
  }

  /** The columns of all collections that are made of this file, each once. */
  private static List<Collection.Column> columns(String file, Mappings mappings) {
    return mappings.collections().stream()
        .filter(collection -> collection.file().equals(file))
        .flatMap(collection -> collection.columns().stream())
        .distinct()
        .toList();
  }

  boolean isPeople() {
    return file.equals(PEOPLE.file);
  }
}
