package leeway.generator.world;

import java.time.LocalDate;
import leeway.generator.figures.Workforce;

/**
 * Somebody who works for the company: staff number, post and days; {@code place} is a store's id or
 * another place of work.
 */
public record Person(String number, String name, Post post, LocalDate from, LocalDate to) {

  /** One of the jobs of a role at a place; {@code number} counts them from 0. */
  public record Post(Workforce.Role role, String place, int number, boolean seasonal) {}

  /** Returns whether the person is employed on this date. */
  public boolean worksHereOn(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
