package leeway.server.journal.posting;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.worth.Money;

/**
 * A part of an entry with its privacy: what is written of it, and whether that can be forgotten.
 */
public sealed interface Part {

  /** Written in clear, for ever: kinds, states, days, amounts, and all that a rule may test. */
  record Plain(JsonValue value) implements Part {}

  /**
   * Written as a keyed hash under the subject's key: references that must compare equal, such as an
   * order or an item.
   */
  record Linked(String reference) implements Part {
    /** Never the reference. */
    @Override
    public String toString() {
      return "Linked[…]";
    }
  }

  /** Written encrypted under the subject's key: names, addresses, free text. */
  record Direct(String text) implements Part {
    /** Never the text. */
    @Override
    public String toString() {
      return "Direct[…]";
    }
  }

  /** Parts by name. */
  record Group(SortedMap<String, Part> parts) implements Part {
    public Group {
      parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }
  }

  /** Parts in order. */
  record Items(List<Part> parts) implements Part {
    public Items {
      parts = List.copyOf(parts);
    }
  }

  /** Text in clear. */
  static Plain plain(String text) {
    return new Plain(JsonValue.of(text));
  }

  /** A whole number in clear. */
  static Plain plain(long number) {
    return new Plain(JsonValue.of(number));
  }

  /** An amount in clear: minor units and currency. */
  static Plain plain(Money amount) {
    return new Plain(
        JsonValue.Struct.of(
            Map.of(
                "currency", JsonValue.of(amount.currency().getCurrencyCode()),
                "minorUnits", JsonValue.of(amount.minorUnits()))));
  }

  /** Parts by name. */
  static Group group(Map<String, ? extends Part> parts) {
    return new Group(new TreeMap<>(parts));
  }

  /** Texts in clear, in order. */
  static Plain plain(List<String> texts) {
    return new Plain(JsonValue.of(texts.stream().map(JsonValue::of).toList()));
  }
}
