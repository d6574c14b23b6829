package leeway.policy;

import java.util.List;

/** What the rulebook says of a situation. */
public sealed interface Ruling {

  /** Rules give the customer these, and nothing withholds them. */
  record Granted(List<Concession> concessions) implements Ruling {
    public Granted {
      concessions = List.copyOf(concessions);
    }
  }

  /** Rules speak, or a guardrail stands in the way, and nothing is granted. */
  record NotGranted(List<UnmetCondition> unmet) implements Ruling {
    public NotGranted {
      unmet = List.copyOf(unmet);
    }
  }

  /** A rule names who decides. */
  record Referred(RoleId decider) implements Ruling {}

  /** The answer hangs on facts that nobody knows yet: at most three, by effect. */
  record NeedsFacts(List<MissingFact> missing) implements Ruling {
    public NeedsFacts {
      missing = List.copyOf(missing);
    }
  }

  /** Rules would grant, but facts make all of it impossible. */
  record Cannot(List<UnmetCondition> because) implements Ruling {
    public Cannot {
      because = List.copyOf(because);
    }
  }

  /** No rule speaks. That is not a no. */
  record Silent() implements Ruling {}

  /** The word in answers, such as {@code not-granted}. */
  default String code() {
    return switch (this) {
      case Granted _ -> "granted";
      case NotGranted _ -> "not-granted";
      case Referred _ -> "referred";
      case NeedsFacts _ -> "needs-facts";
      case Cannot _ -> "cannot";
      case Silent _ -> "silent";
    };
  }
}
