package leeway.policy.weighing;

import leeway.worth.Advice;

/** What the arithmetic suggests, in the words of answers. */
public enum Counsel {
  /** Do it. */
  GRANT("grant"),
  /** You decide. */
  YOUR_CALL("your-call"),
  /** Another way. */
  ANOTHER_WAY("another-way"),
  /** One thing first. */
  ONE_THING_FIRST("one-thing-first"),
  /** Not this. */
  HOLD("hold");

  private final String code;

  Counsel(String code) {
    this.code = code;
  }

  /** The word in files and answers. */
  public String code() {
    return code;
  }

  static Counsel of(Advice advice) {
    return switch (advice) {
      case Advice.Grant _ -> GRANT;
      case Advice.YourCall _ -> YOUR_CALL;
      case Advice.AnotherWay _ -> ANOTHER_WAY;
      case Advice.OneThingFirst _ -> ONE_THING_FIRST;
      case Advice.Hold _ -> HOLD;
    };
  }
}
