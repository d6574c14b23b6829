package leeway.policy.rulebook.change;

import java.util.Optional;
import java.util.regex.Pattern;

/** A spot of a rule that can be changed: a cell of its table, or the day of its next look. */
public sealed interface Spot extends Comparable<Spot> {

  /** The spot in one word, such as {@code cell-2-0} or {@code review-by}. */
  String code();

  /** A cell: its row, and its column with the inputs first, both from 0. */
  record Cell(int row, int column) implements Spot {
    private static final Pattern CODE = Pattern.compile("cell-(\\d{1,5})-(\\d{1,3})");

    @Override
    public String code() {
      return "cell-" + row + "-" + column;
    }
  }

  /** The day by which the rule is to be looked at again. */
  record ReviewBy() implements Spot {
    private static final String CODE = "review-by";

    @Override
    public String code() {
      return CODE;
    }
  }

  @Override
  default int compareTo(Spot other) {
    return code().compareTo(other.code());
  }

  /** The spot of this code. */
  static Optional<Spot> of(String code) {
    var cell = Cell.CODE.matcher(code);
    if (cell.matches()) {
      return Optional.of(
          new Cell(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2))));
    }
    return code.equals(ReviewBy.CODE) ? Optional.of(new ReviewBy()) : Optional.empty();
  }
}
