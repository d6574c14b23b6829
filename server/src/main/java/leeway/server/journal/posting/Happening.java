package leeway.server.journal.posting;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leeway.worth.Money;

/** What an entry says happened; its kind names the entry, its parts are the entry's own content. */
public sealed interface Happening {

  /** The kebab-case kind of the entry. */
  String kind();

  /** What is written of it. */
  Map<String, Part> parts();

  /**
   * A person or machine granted something after an answer. The note is their own line, free text.
   */
  record Act(Answer answer, Grant grant, String note) implements Happening {
    @Override
    public String kind() {
      return "act";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of("answer", answer.part(), "grant", grant.part(), "note", new Part.Direct(note));
    }
  }

  /**
   * What the customer gets: the rule and clause it rests on (empty without a rule), the
   * concession's code, the amount, and the permission under which it is given.
   */
  record Grant(String rule, String clause, String concession, Money amount, String permission) {
    Part part() {
      return Part.group(
          Map.of(
              "amount", Part.plain(amount),
              "clause", Part.plain(clause),
              "concession", Part.plain(concession),
              "permission", Part.plain(permission),
              "rule", Part.plain(rule)));
    }
  }

  /**
   * What a person did without an answer, or beyond one, told by oneself or found by somebody else.
   * Only people tell.
   */
  record Deed(
      Source source, String concession, Money amount, SortedMap<String, Part> facts, String note)
      implements Happening {

    /** How it came to be known. */
    public enum Source {
      TOLD("told"),
      FOUND("found");

      private final String text;

      Source(String text) {
        this.text = text;
      }
    }

    public Deed {
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    @Override
    public String kind() {
      return "deed";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of(
          "amount", Part.plain(amount),
          "concession", Part.plain(concession),
          "facts", Part.group(facts),
          "note", new Part.Direct(note),
          "source", Part.plain(source.text));
    }
  }

  /**
   * Not today: a person decided against, with a reason, an alternative and somebody else to ask.
   * Only people refuse.
   */
  record Refusal(Answer answer, String reason, String alternative, String elseToAsk)
      implements Happening {
    public Refusal {
      mustBeSaid("reason", reason);
      mustBeSaid("alternative", alternative);
      mustBeSaid("somebody else to ask", elseToAsk);
    }

    @Override
    public String kind() {
      return "refusal";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of(
          "alternative",
          new Part.Direct(alternative),
          "answer",
          answer.part(),
          "elseToAsk",
          Part.plain(elseToAsk),
          "reason",
          new Part.Direct(reason));
    }

    private static void mustBeSaid(String what, String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a refusal names a " + what + ", got nothing");
      }
    }
  }

  /** Somebody else is asked to decide: a role, and the person who asked says why. */
  record Referral(Answer answer, String role, String note) implements Happening {
    @Override
    public String kind() {
      return "referral";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of(
          "answer", answer.part(), "note", new Part.Direct(note), "role", Part.plain(role));
    }
  }

  /**
   * An earlier act or deed, named by its sequence number, is taken back; what it posted is posted
   * back, and what it drew is given back inside the same open windows. Where the posting has
   * consequences of its own, they stand in its place.
   */
  record Correction(long corrected, String reason) implements Happening {
    @Override
    public String kind() {
      return "correction";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of("corrected", Part.plain(corrected), "reason", new Part.Direct(reason));
    }
  }

  /** What an earlier entry promised was done: which of its promises, counted from one. */
  record PromiseKept(long promised, int position) implements Happening {
    @Override
    public String kind() {
      return "promise-kept";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of("position", Part.plain(position), "promised", Part.plain(promised));
    }
  }

  /**
   * A named person set a flag: a kill switch, a freeze, the guardrails in force. An empty value
   * lifts it.
   */
  record FlagSet(String flag, String value, String reason) implements Happening {
    @Override
    public String kind() {
      return "flag-set";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of(
          "flag", Part.plain(flag), "reason", Part.plain(reason), "value", Part.plain(value));
    }
  }

  /**
   * Another rulebook came into force: its version, the digest of its guardrails, and the entry that
   * proposed the change; without one it is the folder that somebody edited.
   */
  record RulebookPublished(String version, String guardrails, Optional<Long> change)
      implements Happening {
    /** The flag whose value is the version in force. */
    public static final String RULEBOOK = "rulebook";

    /** The flag whose value is the digest of the guardrails in force. */
    public static final String GUARDRAILS = "guardrails";

    /** What stands on the flag of a change that is in force. */
    public static final String PUBLISHED = "published";

    /** The flag that says what became of a proposed change; it is not set while it is open. */
    public static String flagOf(long change) {
      return "rule-change/" + change;
    }

    /** The flags that it sets. */
    public SortedMap<String, String> flags() {
      var flags = new TreeMap<>(Map.of(RULEBOOK, version, GUARDRAILS, guardrails));
      change.ifPresent(it -> flags.put(flagOf(it), PUBLISHED));
      return flags;
    }

    @Override
    public String kind() {
      return "rulebook-published";
    }

    @Override
    public Map<String, Part> parts() {
      var flags = new TreeMap<String, Part>();
      flags().forEach((name, value) -> flags.put(name, Part.plain(value)));
      var parts = new TreeMap<String, Part>();
      parts.put("flags", Part.group(flags));
      parts.put("version", Part.plain(version));
      change.ifPresent(it -> parts.put("change", Part.plain(it)));
      return parts;
    }
  }

  /** A named person set what a bound allows from now on. */
  record BoundSet(String bound, Limits limits) implements Happening {
    @Override
    public String kind() {
      return "bound-set";
    }

    @Override
    public Map<String, Part> parts() {
      return Map.of("bound", Part.plain(bound), "limits", limits.part());
    }
  }

  /**
   * Something that happened before it came here, as the company's own files tell it: who did it, as
   * entries write actors, and when. Whoever imports answers for the entry, and nothing is decided
   * by it: its kind says {@code past-}, so that no past refusal is ever taken for one that was made
   * here (law 6).
   */
  record Past(Happening told, String by, Instant happenedAt) implements Happening {
    /** What the kind of such an entry begins with. */
    public static final String PREFIX = "past-";

    @Override
    public String kind() {
      return PREFIX + told.kind();
    }

    @Override
    public Map<String, Part> parts() {
      var parts = new TreeMap<>(told.parts());
      parts.put("by", Part.plain(by));
      parts.put("happenedAt", Part.plain(happenedAt.toString()));
      return parts;
    }
  }

  /** Anything else that is worth an entry and needs no table of its own here. */
  record Noted(String kind, Map<String, Part> parts) implements Happening {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Noted {
      if (!KIND.matcher(kind).matches()) {
        throw new IllegalArgumentException(
            "a kind is kebab-case of at most 40 characters, got `" + kind + "`");
      }
      parts = Map.copyOf(parts);
    }
  }
}
