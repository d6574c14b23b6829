package leeway.generator.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.AskFigures;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Store;

/** By which channel and where an ask arrives. */
public final class Places {
  private final Figures figures;
  private final Choice<Store> stores;
  private final Map<String, Choice<Kind.Share>> channels = new LinkedHashMap<>();

  public Places(Figures figures) {
    this.figures = figures;
    this.stores = Population.storesByReceipts(figures);
  }

  /** Returns whether a channel means face to face, at a till or a dealer's counter. */
  public static boolean isInPerson(String channel) {
    return channel.equals("store") || channel.equals("counter");
  }

  /** Returns the channel of an ask of this kind on this date. */
  public String channel(Draws draws, Kind kind, LocalDate date) {
    var open = new StringBuilder(kind.id());
    for (AskFigures.ChannelStart start : figures.asks().starts()) {
      open.append(date.isBefore(start.from()) ? " without " + start.channel() : "");
    }
    return channels.computeIfAbsent(open.toString(), _ -> channels(kind, date)).draw(draws).name();
  }

  /**
   * Returns the store of this customer, or any store where he has none, or none with a door to come
   * in by.
   */
  public String place(Draws draws, Optional<Customer> customer, boolean inPerson) {
    String home = customer.map(known -> known.home().place()).orElse("");
    boolean web = figures.store(home).map(Store::web).orElse(false);
    return home.isEmpty() || (inPerson && web) ? stores.draw(draws).id() : home;
  }

  private Choice<Kind.Share> channels(Kind kind, LocalDate date) {
    var all =
        kind.asked().channels().isEmpty() ? figures.asks().channels() : kind.asked().channels();
    return Choice.among(all, share -> isOpen(share.name(), date) ? share.share() : 0);
  }

  private boolean isOpen(String channel, LocalDate date) {
    return figures.asks().starts().stream()
        .noneMatch(start -> start.channel().equals(channel) && date.isBefore(start.from()));
  }
}
