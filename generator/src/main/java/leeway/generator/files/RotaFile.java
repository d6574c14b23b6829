package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.figures.Frame;
import leeway.generator.world.Person;
import leeway.generator.world.World;

/** {@code rota.csv}: every shift of everybody, and {@code people.csv}: who they are. */
final class RotaFile {
  private RotaFile() {}

  static void write(Path folder, Frame frame, World world) {
    try (var csv =
        Csv.export(folder, "rota.csv", frame.export(), "person", "role", "store", "from", "to")) {
      for (int day = 0; day < frame.days(); day++) {
        for (Person person : world.staff().people()) {
          for (var shift : world.rota().shifts(person, frame.dateOf(day))) {
            csv.text(person.number()).text(person.post().role().id()).text(person.post().place());
            csv.time(shift.from()).time(shift.to()).end();
          }
        }
      }
    }
    try (var csv =
        Csv.plain(folder, "people.csv", "person", "name", "role", "place", "from", "to")) {
      for (Person person : world.staff().people()) {
        csv.text(person.number())
            .text(person.name())
            .text(person.post().role().id())
            .text(person.post().place());
        csv.date(person.from())
            .text(person.to().isAfter(frame.to()) ? "" : person.to().toString())
            .end();
      }
    }
  }
}
