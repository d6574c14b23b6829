package leeway.engine.feel;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where on earth a time is meant. */
public sealed interface Zone {

  /** It is not said: a time on the wall, wherever that is. */
  record Unsaid() implements Zone {}

  /** A distance from Greenwich. */
  record Offset(ZoneOffset value) implements Zone {}

  /** A region with its own rules for summer time, such as {@code Europe/Paris}. */
  record Region(ZoneId value) implements Zone {}

  /** A time on the wall. */
  Zone UNSAID = new Unsaid();
}
