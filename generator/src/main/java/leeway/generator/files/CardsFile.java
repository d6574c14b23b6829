package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.figures.Frame;
import leeway.generator.figures.Segment;
import leeway.generator.history.Asks;
import leeway.generator.world.Customer;
import leeway.generator.world.Registrations;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/** {@code cards.csv}: loyalty cards, or warranty cards with the pieces registered. */
final class CardsFile {
  private CardsFile() {}

  static void write(Path folder, Setting setting, World world, Asks asks) {
    var frame = setting.figures().frame();
    int number = 0;
    try (var csv =
        Csv.plain(folder, "cards.csv", "card", "customer", "place", "opened", "pieces")) {
      for (Segment segment : setting.figures().market().segments()) {
        for (var registration : Registrations.of(setting, world, asks.loyalty(), segment)) {
          row(csv, frame, ++number, registration.customer(), registration.day());
          csv.whole(registration.pieces()).end();
        }
      }
      if (number > 0) {
        return;
      }
      for (Customer customer : world.population().customers()) {
        row(csv, frame, ++number, customer, customer.span().joinedDay());
        csv.empty().end();
      }
    }
  }

  private static void row(Csv csv, Frame frame, int number, Customer customer, int day) {
    csv.whole(60_000_000L + number)
        .text(customer.id())
        .text(customer.home().place())
        .date(frame.dateOf(day));
  }
}
