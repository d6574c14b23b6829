package leeway.generator.history;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Store;
import leeway.generator.figures.Workforce;
import leeway.generator.world.Person;
import leeway.generator.world.Places;
import leeway.generator.world.Rota;
import leeway.generator.world.Setting;
import leeway.generator.world.Staff;
import leeway.generator.world.World;

/**
 * Who stands in front of the customer, and who decides above him. Everybody is taken from the rota.
 */
final class Faces {
  private static final String DEALER = "dealer-user";
  private static final int DEALER_USERS = 6;

  private final Figures figures;
  private final Staff staff;
  private final Rota rota;

  Faces(Setting setting, World world) {
    this.figures = setting.figures();
    this.staff = world.staff();
    this.rota = world.rota();
  }

  /** Returns the staff number, or the dealer's user, whom the customer asks. */
  String who(Draws draws, Call call) {
    if (call.kind().asked().who().equals(DEALER)) {
      return call.where().place() + "-u" + draws.between(1, DEALER_USERS);
    }
    return one(draws, facing(call), call.at());
  }

  /** Returns whether the company's machine could answer this by itself. */
  boolean isForMachine(Call call) {
    var machine = figures.workforce().machine();
    return call.where().channel().equals(machine.channel())
        && !call.at().toLocalDate().isBefore(machine.from());
  }

  /** Returns the machine's number. */
  String machine(Draws draws, Call call) {
    var role = role(figures.workforce().machine().role());
    return one(draws, staff.of(role.id(), role.at(), call.at().toLocalDate()), call.at());
  }

  /** Returns the staff number of somebody who may decide and is at work when the waiting ends. */
  String decider(Draws draws, Call call, double waitedMinutes) {
    String own = call.kind().asked().decides();
    var roles =
        !own.isEmpty()
            ? List.of(own)
            : Places.isInPerson(call.where().channel())
                ? figures.workforce().decidersInPerson()
                : figures.workforce().decidersRemote();
    var all = new ArrayList<Person>();
    for (String id : roles) {
      all.addAll(staff.of(id, placeOf(role(id), call.where().place()), call.at().toLocalDate()));
    }
    return one(draws, all, call.at().plusSeconds((long) (waitedMinutes * 60)));
  }

  private List<Person> facing(Call call) {
    var role = role(call.kind().asked().who());
    boolean inStore = figures.store(call.where().place()).map(store -> !store.web()).orElse(false);
    boolean spread = role.at().isEmpty();
    if (spread && (!inStore || !call.where().channel().equals("store"))) {
      var remote = figures.workforce().remote();
      return staff.of(remote.role(), remote.at(), call.at().toLocalDate());
    }
    var roles = Stream.concat(Stream.of(role.id()), figures.workforce().counters().stream());
    return roles
        .map(id -> rota.onDuty(id, placeOf(role(id), call.where().place()), call.at()))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                staff.of(role.id(), placeOf(role, call.where().place()), call.at().toLocalDate()));
  }

  /** Returns one of these people, if possible one at work. */
  private String one(Draws draws, List<Person> people, LocalDateTime at) {
    if (people.isEmpty()) {
      return "";
    }
    var onDuty = people.stream().filter(person -> rota.isOnDuty(person, at)).toList();
    var from = onDuty.isEmpty() ? people : onDuty;
    return from.get(draws.below(from.size())).number();
  }

  private String placeOf(Workforce.Role role, String place) {
    if (!role.at().isEmpty()) {
      return role.at();
    }
    return figures
        .store(place)
        .filter(store -> !store.web())
        .map(Store::id)
        .orElse(figures.doors().getFirst().id());
  }

  private Workforce.Role role(String id) {
    return figures.workforce().roles().stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("roles: expected `" + id + "` among them; add it"));
  }
}
