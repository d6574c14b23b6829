package leeway.dayzero;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which system's export a file is. */
public enum ExportKind {
  /** Overrides at the till, each with who rang it up and whose key allowed it. */
  TILL_LOG("till-log"),
  /** Tickets of the helpdesk. */
  HELPDESK("helpdesk"),
  /** Sales and refunds. */
  ORDERS("orders"),
  /** Who was at work from when to when. */
  ROTA("rota");

  private final String code;

  ExportKind(String code) {
    this.code = code;
  }

  /** The kebab-case word, as in options and forms. */
  public String code() {
    return code;
  }

  /** The kind of this word. */
  public static Optional<ExportKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The columns that it can have, in the order of a form. */
  public List<Column> columns() {
    return Arrays.stream(Column.values()).filter(column -> column.kind() == this).toList();
  }
}
