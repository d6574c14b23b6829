package leeway.generator.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Workforce;

/**
 * Who works when: the one place from which the rota file is written and from which everybody on
 * duty is taken.
 */
public final class Rota {
  private static final int SHIFT_HOURS = 8;
  private static final int NIGHT_FROM = 18;
  private static final int LOCKING_MINUTES = 45;

  private final Setting setting;
  private final Staff staff;
  private final Seasons seasons;
  private final Map<Turn, Optional<Person>> holders = new HashMap<>();

  /** Returns the rota of these people. */
  public Rota(Setting setting, Staff staff, Seasons seasons) {
    this.setting = setting;
    this.staff = staff;
    this.seasons = seasons;
  }

  /** From one time to before another. */
  public record Shift(LocalDateTime from, LocalDateTime to) {
    /** Returns whether the time lies in it. */
    public boolean holds(LocalDateTime at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** Returns those of a role at a place who are at work at this time. */
  public List<Person> onDuty(String role, String place, LocalDateTime at) {
    return staff.of(role, place, at.toLocalDate()).stream()
        .filter(person -> isOnDuty(person, at))
        .toList();
  }

  /** Returns whether a person is at work at this time. */
  public boolean isOnDuty(Person person, LocalDateTime at) {
    return person.post().role().pattern() == Workforce.Pattern.ALWAYS
        || shifts(person, at.toLocalDate()).stream().anyMatch(shift -> shift.holds(at))
        || (person.post().role().pattern() == Workforce.Pattern.NIGHT
            && shifts(person, at.toLocalDate().minusDays(1)).stream()
                .anyMatch(shift -> shift.holds(at)));
  }

  /**
   * Returns this time where the person is at work, else when his next shift begins; this time where
   * he has none within a month.
   */
  public LocalDateTime nextOnDuty(Person person, LocalDateTime at) {
    if (isOnDuty(person, at)) {
      return at;
    }
    return at.toLocalDate()
        .datesUntil(at.toLocalDate().plusMonths(1))
        .flatMap(date -> shifts(person, date).stream())
        .map(Shift::from)
        .filter(from -> from.isAfter(at))
        .findFirst()
        .orElse(at);
  }

  /** Returns the shifts that a person begins on this date, none for a machine. */
  public List<Shift> shifts(Person person, LocalDate date) {
    if (!person.worksHereOn(date)) {
      return List.of();
    }
    return switch (person.post().role().pattern()) {
      case STORE -> storeShift(person, date).stream().toList();
      case KEYS -> keyShifts(person, date);
      case OFFICE -> officeShift(person, date).stream().toList();
      case NIGHT -> nightShift(person, date).stream().toList();
      case ALWAYS -> List.of();
    };
  }

  /** Five days of seven: the two free days move on by one each week. */
  private Optional<Shift> storeShift(Person person, LocalDate date) {
    int number = person.post().number();
    int weekday = date.getDayOfWeek().getValue() - 1;
    int free = (number + week(date)) % 7;
    if (weekday == free || weekday == (free + 3) % 7) {
      return Optional.empty();
    }
    return Optional.of(shift(date, (number + weekday) % 2 == 0));
  }

  private Optional<Shift> officeShift(Person person, LocalDate date) {
    return date.getDayOfWeek().getValue() > 5
        ? Optional.empty()
        : Optional.of(shift(date, person.post().number() % 2 == 0));
  }

  private static Optional<Shift> nightShift(Person person, LocalDate date) {
    if ((date.toEpochDay() + person.post().number()) % 3 != 0) {
      return Optional.empty();
    }
    return Optional.of(new Shift(date.atTime(NIGHT_FROM, 0), date.plusDays(1).atTime(8, 0)));
  }

  /**
   * The key holders of a store walk through the fourteen shifts of a week; a neighbour stands in
   * for who is absent.
   */
  private List<Shift> keyShifts(Person person, LocalDate date) {
    return List.of(true, false).stream()
        .filter(early -> keyHolder(person.post().place(), date, early).equals(Optional.of(person)))
        .map(early -> early ? shift(date, true) : untilLocked(shift(date, false)))
        .toList();
  }

  /** Who closes the store locks up after the last customer. */
  private static Shift untilLocked(Shift late) {
    return new Shift(late.from(), late.to().plusMinutes(LOCKING_MINUTES));
  }

  private Optional<Person> keyHolder(String place, LocalDate date, boolean early) {
    return holders.computeIfAbsent(new Turn(place, date, early), this::keyHolder);
  }

  /** A shift of the key holders. */
  private record Turn(String place, LocalDate date, boolean early) {}

  private Optional<Person> keyHolder(Turn turn) {
    var all =
        setting.figures().workforce().roles().stream()
            .filter(role -> role.pattern() == Workforce.Pattern.KEYS)
            .flatMap(role -> staff.of(role.id(), turn.place(), turn.date()).stream())
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int number =
        2 * (turn.date().getDayOfWeek().getValue() - 1)
            + (turn.early() ? 0 : 1)
            + week(turn.date());
    var holder = all.get(number % all.size());
    int standIn =
        number
            + (turn.early()
                ? 2
                : 1); // not the one who has the other shift of the day, where there are three
    return Optional.of(isAbsent(holder, turn.date()) ? all.get(standIn % all.size()) : holder);
  }

  private boolean isAbsent(Person holder, LocalDate date) {
    var absence = setting.figures().workforce().absence();
    double share =
        absence.stores().stream()
            .filter(store -> store.name().equals(holder.post().place()))
            .findFirst()
            .map(Kind.Share::share)
            .orElse(absence.share());
    Draws draws = setting.draws("absent " + holder.number(), date.toEpochDay());
    return draws.chance(share);
  }

  private Shift shift(LocalDate date, boolean early) {
    var open = seasons.open(date);
    int from = early ? open.from() : StrictMath.max(open.from(), open.to() - SHIFT_HOURS);
    int to = early ? StrictMath.min(open.to(), open.from() + SHIFT_HOURS) : open.to();
    return new Shift(date.atTime(from, 0), date.atTime(to, 0));
  }

  private static int week(LocalDate date) {
    return (int) (date.toEpochDay() / 7);
  }
}
