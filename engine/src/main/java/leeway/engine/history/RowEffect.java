package leeway.engine.history;

/** What one row does and, where it grants, how much in minor units. */
public record RowEffect(Effect effect, long amount) {

  public RowEffect {
    if (amount < 0 || (amount > 0 && effect != Effect.GRANTS)) {
      throw new IllegalArgumentException(
          "only a grant has an amount, of at least 0, got %s %d".formatted(effect, amount));
    }
  }
}
