package leeway.engine.table.model;

/** One input of a table: the name of the fact that it tests and how that fact is coded. */
public record Column(String name, Coding coding) {

  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("column must have a name");
    }
  }
}
