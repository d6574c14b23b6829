package leeway.engine.table.model;

/**
 * Says that a fact has no code under its column's coding: another type, or more decimals than
 * declared.
 */
public final class UncodableFact extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UncodableFact(String accepted, Object got) {
    super("we accept " + accepted + ", got `" + got + "`");
  }
}
