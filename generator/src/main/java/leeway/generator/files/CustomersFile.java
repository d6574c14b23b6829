package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.figures.Frame;
import leeway.generator.world.Customer;
import leeway.generator.world.World;

/** {@code customers.csv}: everybody with a card, an account or a registration. */
final class CustomersFile {
  private CustomersFile() {}

  static void write(Path folder, Frame frame, World world) {
    try (var csv =
        Csv.plain(
            folder,
            "customers.csv",
            "customer",
            "segment",
            "place",
            "city",
            "region",
            "language",
            "name",
            "since")) {
      for (Customer customer : world.population().customers()) {
        var home = customer.home();
        csv.text(customer.id())
            .text(customer.segment().id())
            .text(home.place())
            .text(home.city())
            .text(home.region());
        csv.text(home.language())
            .text(customer.name())
            .date(frame.dateOf(customer.span().joinedDay()));
        csv.end();
      }
    }
  }
}
