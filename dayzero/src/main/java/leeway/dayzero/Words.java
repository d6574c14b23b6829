package leeway.dayzero;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words in exports, compared without accents, case and signs. */
final class Words {
  private static final Set<String> NO =
      Set.of(
          "no",
          "non",
          "not",
          "nein",
          "decline",
          "declined",
          "denied",
          "deny",
          "refuse",
          "refused",
          "refusal",
          "refus",
          "refuser",
          "reject",
          "rejected",
          "rejet",
          "sorry",
          "desole",
          "regret",
          "regrets",
          "unfortunately",
          "malheureusement",
          "impossible",
          "rechazo",
          "rechazado",
          "denegado",
          "abgelehnt",
          "leider");
  private static final Set<String> YES =
      Set.of(
          "yes",
          "oui",
          "si",
          "ja",
          "ok",
          "approve",
          "approved",
          "accept",
          "accepted",
          "accepte",
          "accord",
          "grant",
          "granted",
          "pleasure",
          "plaisir",
          "aprobado",
          "aceptado",
          "genehmigt");
  private static final Set<String> OWED =
      Set.of(
          "damaged",
          "broken",
          "endommage",
          "casse",
          "danado",
          "roto",
          "beschaedigt",
          "warranty",
          "garantie",
          "garantia",
          "legal",
          "promo",
          "promotion",
          "rebate",
          "rabais",
          "price tag",
          "shelf price",
          "etiquette",
          "delivery late",
          "late delivery",
          "livraison en retard",
          "retraso",
          "short",
          "missing",
          "manquant",
          "wrong item",
          "our error",
          "notre erreur",
          "breakdown",
          "pledge",
          "bulge",
          "defect",
          "defaut");

  private Words() {}

  /** What a macro of this name answers. */
  enum Says {
    YES,
    NO,
    NOTHING
  }

  /** What the last word of a macro's name that says yes or no says: NO-RECEIPT-YES is a yes. */
  static Says says(String macro) {
    var said = Says.NOTHING;
    for (String word : plain(macro).split(" ", -1)) {
      if (NO.contains(word)) {
        said = Says.NO;
      } else if (YES.contains(word)) {
        said = Says.YES;
      }
    }
    return said;
  }

  /** Whether tags name something that a company usually owes by law, contract or promotion. */
  static boolean nameARight(String tags) {
    String plain = plain(tags);
    return OWED.stream().anyMatch(word -> holds(plain, word));
  }

  /** Lower case, without accents, every sign a space, at most one space at a time. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** Whether a plain text holds a plain word or row of words, whole. */
  static boolean holds(String text, String word) {
    return (" " + text + " ").contains(" " + word + " ");
  }
}
