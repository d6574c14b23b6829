package leeway.server.platform.problem;

import org.jspecify.annotations.Nullable;

/** Refuses a request in which a field is absent, naming each. */
public final class RequiredFields {
  private RequiredFields() {}

  /** Takes names and values by turns: {@code check("login", login, "role", role)}. */
  public static void check(@Nullable Object... namesAndValues) {
    var problem = new ProblemException(ProblemCode.MISSING_FIELD, "See `problems` for each.");
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        problem.at("/" + namesAndValues[i], "is required");
      }
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }
}
