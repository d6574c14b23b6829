package leeway.server.review;

import java.util.Arrays;
import java.util.Optional;

/**
 * What alone makes a breach of a deed that went beyond latitude. The words stand in {@code
 * docs/review-criteria.md}, which every receipt names.
 */
public enum Criterion {
  /** It was for the person's own benefit, or for somebody's with whom they shared it. */
  OWN_BENEFIT("own-benefit"),
  /** It passed a guardrail of law or safety, and the person knew of it. */
  GUARDRAIL_KNOWN("guardrail-known"),
  /** What was told is not what happened, and the person knew it. */
  NOT_WHAT_HAPPENED("not-what-happened");

  private final String code;

  Criterion(String code) {
    this.code = code;
  }

  /** The word in entries and in the API. */
  public String code() {
    return code;
  }

  /** The criterion of this code. */
  public static Optional<Criterion> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
