package leeway.server.journal.writer;

import java.util.Map;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Sum;

/** So much came out of a slice: a deed drew it, or it was given back. */
record SliceUse(long slice, Sum amount) {

  JsonValue json() {
    return JsonValue.Struct.of(
        Map.of(
            "cost", JsonValue.of(amount.cost()),
            "face", JsonValue.of(amount.face()),
            "slice", JsonValue.of(slice)));
  }
}
