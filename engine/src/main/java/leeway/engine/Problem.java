package leeway.engine;

/**
 * One thing that is wrong in a text: a stable kebab-case code, the place, what is wrong (what we
 * accept, what came) and what to do about it.
 */
public record Problem(
    String code, Severity severity, String source, Span span, String what, String remedy) {

  public Problem {
    if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("problem code must be kebab-case, got `" + code + "`");
    }
    if (what.isBlank()) {
      throw new IllegalArgumentException("problem `" + code + "` must say what is wrong");
    }
  }

  /** An error at a place. */
  public static Problem error(String code, Place place, String what, String remedy) {
    return new Problem(code, Severity.ERROR, place.source(), place.span(), what, remedy);
  }

  /** A warning at a place. */
  public static Problem warning(String code, Place place, String what, String remedy) {
    return new Problem(code, Severity.WARNING, place.source(), place.span(), what, remedy);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The place as {@code source:line:column}. */
  public String place() {
    return source + ":" + span.line() + ":" + span.column();
  }

  /** One line: place, severity, what is wrong, remedy and code. */
  public String oneLine() {
    var told = new StringBuilder(place()).append(": ");
    told.append(severity == Severity.ERROR ? "error: " : "warning: ").append(what);
    if (!remedy.isBlank()) {
      told.append("; ").append(remedy);
    }
    return told.append(" [").append(code).append(']').toString();
  }

  /** The one line, then the line of {@code text} that it is about with a caret under the spot. */
  public String withCaret(String text) {
    var lines = text.split("\r\n|\r|\n", -1);
    if (span.line() > lines.length) {
      return oneLine();
    }
    var line = lines[span.line() - 1].replace('\t', ' ');
    int start = Math.min(span.column() - 1, line.length());
    int carets = Math.max(1, Math.min(span.length(), line.length() - start));
    return oneLine() + "\n  " + line + "\n  " + " ".repeat(start) + "^".repeat(carets);
  }
}
