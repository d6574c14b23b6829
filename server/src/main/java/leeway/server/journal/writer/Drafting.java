package leeway.server.journal.writer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.journal.privacy.SubjectSecret;
import org.jspecify.annotations.Nullable;

/**
 * Turns postings into the bodies of entries, with private parts written under the key of the
 * subject, or of the entry itself where it is about nobody. A linked part becomes {@code {"linked":
 * hash}}, a direct one {@code {"sealed": ciphertext}}.
 */
public final class Drafting {

  private final SubjectKeys keys;

  public Drafting(SubjectKeys keys) {
    this.keys = keys;
  }

  public Draft draft(Posting posting) {
    Digest key = posting.request().key().digest();
    var parts = new TreeMap<>(parts(posting));
    Writer writer = new Writer(null, key);
    if (parts.values().stream().anyMatch(Drafting::isPrivate)) {
      String subject = sealingSubject(posting);
      parts.put("sealedFor", Part.plain(subject));
      writer = new Writer(keys.secret(subject).orElseThrow(), key);
    }
    return new Draft(posting, key, writer.struct(parts, ""));
  }

  /**
   * The first that the posting is about, unless it is about nobody or about somebody who was
   * forgotten.
   */
  private String sealingSubject(Posting posting) {
    return posting.about().stream()
        .limit(1)
        .map(SubjectId::text)
        .filter(subject -> keys.secret(subject).isPresent())
        .findFirst()
        .orElseGet(keys::single);
  }

  private static SortedMap<String, Part> parts(Posting posting) {
    var parts = new TreeMap<String, Part>();
    parts.put("content", Part.group(posting.happening().parts()));
    if (!posting.about().isEmpty()) {
      parts.put("about", Part.plain(posting.about().stream().map(SubjectId::text).toList()));
    }
    if (!posting.premises().isEmpty()) {
      var premises = new TreeMap<String, Part>();
      posting.premises().forEach((flag, value) -> premises.put(flag, Part.plain(value)));
      parts.put("premises", Part.group(premises));
    }
    var lists = new TreeMap<String, List<Part>>();
    posting.consequences().forEach(consequence -> add(lists, consequence));
    lists.forEach((name, items) -> parts.put(name, new Part.Items(items)));
    return parts;
  }

  /**
   * Adds a consequence to the list of its type. Draws and slices are not among them: what becomes
   * of them is known only at the commit.
   */
  private static void add(Map<String, List<Part>> lists, Consequence consequence) {
    switch (consequence) {
      case Consequence.Draw _,
          Consequence.Slice _,
          Consequence.FromSlice _,
          Consequence.SliceEnd _ -> {}
      case Consequence.MoneyLine line -> listed(lists, "money").add(Part.group(parts(line)));
      case Consequence.Task task -> listed(lists, "tasks").add(Part.group(parts(task)));
      case Consequence.Promise promise -> listed(lists, "promises").add(Part.group(parts(promise)));
      case Consequence.Gap gap -> listed(lists, "gaps").add(Part.group(parts(gap)));
      case Consequence.Message message -> listed(lists, "messages").add(Part.group(parts(message)));
      case Consequence.RecordChange change ->
          listed(lists, "records").add(Part.group(parts(change)));
    }
  }

  private static List<Part> listed(Map<String, List<Part>> lists, String name) {
    return lists.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  static Map<String, Part> parts(Consequence.MoneyLine line) {
    return Map.of(
        "account",
        Part.plain(line.account()),
        "amount",
        Part.plain(line.amount()),
        "code",
        Part.plain(line.code()));
  }

  private static Map<String, Part> parts(Consequence.Task task) {
    return Map.of(
        "dueOn", Part.plain(task.dueOn().toString()),
        "kind", Part.plain(task.kind()),
        "owner", Part.plain(task.owner()),
        "what", task.what());
  }

  private static Map<String, Part> parts(Consequence.Promise promise) {
    return Map.of(
        "amount", Part.plain(promise.amount()),
        "dueOn", Part.plain(promise.dueOn().toString()),
        "owner", Part.plain(promise.owner()),
        "what", promise.what());
  }

  private static Map<String, Part> parts(Consequence.Gap gap) {
    return Map.of("kind", Part.plain(gap.kind()), "matter", Part.plain(gap.matter()));
  }

  private static Map<String, Part> parts(Consequence.Message message) {
    return Map.of(
        "channel", Part.plain(message.channel()),
        "payload", Part.group(message.payload()),
        "recipient", Part.plain(message.recipient()));
  }

  private static Map<String, Part> parts(Consequence.RecordChange change) {
    return Map.of(
        "before",
        new Part.Direct(change.before()),
        "collection",
        Part.plain(change.collection()),
        "document",
        new Part.Direct(change.document()),
        "key",
        new Part.Direct(change.key()),
        "version",
        Part.plain(change.version()));
  }

  private static boolean isPrivate(Part part) {
    return switch (part) {
      case Part.Plain _ -> false;
      case Part.Linked _, Part.Direct _ -> true;
      case Part.Group(var parts) -> parts.values().stream().anyMatch(Drafting::isPrivate);
      case Part.Items(var parts) -> parts.stream().anyMatch(Drafting::isPrivate);
    };
  }

  /**
   * Where a sealed text stands: its entry's key and its path. It opens nowhere else, so none can be
   * moved.
   */
  public static String context(Digest key, String path) {
    return key.hex() + path;
  }

  /** Writes parts under one secret, which only private parts need. */
  private record Writer(@Nullable SubjectSecret secret, Digest key) {

    JsonValue write(Part part, String path) {
      return switch (part) {
        case Part.Plain(var value) -> value;
        case Part.Linked(var reference) ->
            marked("linked", requireNonNull(secret).linked(reference));
        case Part.Direct(var text) ->
            marked("sealed", requireNonNull(secret).seal(text, context(key, path)));
        case Part.Group(var parts) -> new JsonValue.Struct(struct(parts, path));
        case Part.Items(var parts) -> {
          var items = new ArrayList<JsonValue>();
          for (Part item : parts) {
            items.add(write(item, path + "/" + items.size()));
          }
          yield JsonValue.of(items);
        }
      };
    }

    SortedMap<String, JsonValue> struct(SortedMap<String, Part> parts, String path) {
      var fields = new TreeMap<String, JsonValue>();
      parts.forEach((name, part) -> fields.put(name, write(part, path + "/" + name)));
      return fields;
    }

    private static JsonValue marked(String mark, String text) {
      return JsonValue.Struct.of(Map.of(mark, JsonValue.of(text)));
    }
  }
}
