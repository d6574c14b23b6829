package leeway.generator.world;

/** Who and what there is before the first ask. */
public record World(Seasons seasons, Population population, Staff staff, Rota rota) {
  /** Draws the world of a setting. */
  public static World of(Setting setting) {
    var seasons = new Seasons(setting.figures());
    var staff = new Staff(setting);
    return new World(
        seasons, new Population(setting, seasons), staff, new Rota(setting, staff, seasons));
  }
}
