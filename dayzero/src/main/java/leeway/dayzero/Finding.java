package leeway.dayzero;

import java.util.Optional;

/** One thing that was looked for in the files: told with its rows, or not to be told from them. */
public sealed interface Finding<T> {

  /** What the files say, and the rows that say it. */
  record Told<T>(T value, Rows rows) implements Finding<T> {}

  /** Why the files do not say it. */
  record Untold<T>(Because because) implements Finding<T> {}

  /** Why something cannot be told; each has its sentence in the texts. */
  enum Because {
    NO_TILL_LOG("no-till-log"),
    NO_HELPDESK("no-helpdesk"),
    NO_ORDERS("no-orders"),
    NO_ROTA("no-rota"),
    NO_CALLS("no-calls"),
    NO_MACROS("no-macros"),
    NO_INTERVALS("no-intervals"),
    NO_TAGS("no-tags"),
    NO_REQUESTERS("no-requesters"),
    NO_REFUNDS("no-refunds"),
    NO_CLIFF("no-cliff");

    private final String code;

    Because(String code) {
      this.code = code;
    }

    /** The kebab-case word. */
    public String code() {
      return code;
    }
  }

  /** What was told, if it was. */
  default Optional<Told<T>> told() {
    return this instanceof Told<T> told ? Optional.of(told) : Optional.empty();
  }
}
