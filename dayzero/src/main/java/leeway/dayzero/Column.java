package leeway.dayzero;

import static leeway.dayzero.Column.Holds.NUMBERS;
import static leeway.dayzero.Column.Holds.TEXTS;
import static leeway.dayzero.Column.Holds.TIMES;
import static leeway.dayzero.Column.Need.NEEDED;
import static leeway.dayzero.Column.Need.WELCOME;
import static leeway.dayzero.ExportKind.HELPDESK;
import static leeway.dayzero.ExportKind.ORDERS;
import static leeway.dayzero.ExportKind.ROTA;
import static leeway.dayzero.ExportKind.TILL_LOG;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leeway.dayzero.table.Profile;

/**
 * A column that an export can have, and the words by which systems head it: English, French,
 * Spanish, German, without accents.
 */
public enum Column {
  CALLED_AT(
      TILL_LOG,
      NEEDED,
      TIMES,
      "date time, date, time, timestamp, horodatage, date heure, fecha, fecha hora, datum, zeit"),
  CASHIER(
      TILL_LOG,
      NEEDED,
      TEXTS,
      "cashier no, cashier, operator, clerk, caissier, no caissier, employe, cajero, operador, kassierer, bediener"),
  AUTHORISER(
      TILL_LOG,
      NEEDED,
      TEXTS,
      "authoriser no, authoriser, authorizer, authorised by, authorized by, manager, supervisor, approver, override by, autorise par, responsable, superviseur, autorizado por, supervisor no, genehmigt von"),
  BEFORE(
      TILL_LOG,
      NEEDED,
      NUMBERS,
      "amount before, before, original amount, old price, amount, montant avant, avant, prix avant, montant, importe antes, antes, importe, betrag vorher"),
  AFTER(
      TILL_LOG,
      NEEDED,
      NUMBERS,
      "amount after, after, new amount, new price, montant apres, apres, prix apres, importe despues, despues, betrag nachher"),
  STORE(
      TILL_LOG,
      WELCOME,
      TEXTS,
      "store, shop, branch, site, location, magasin, succursale, tienda, filiale"),
  CREATED(
      HELPDESK,
      NEEDED,
      TIMES,
      "created, created at, opened, date created, cree, cree le, date de creation, ouvert, creado, fecha de creacion, erstellt"),
  SOLVED(
      HELPDESK,
      WELCOME,
      TIMES,
      "solved, solved at, closed, resolved, resolu, resolu le, ferme, resuelto, cerrado, geloest"),
  REQUESTER(
      HELPDESK,
      WELCOME,
      TEXTS,
      "requester, customer, contact, client, demandeur, solicitante, cliente, kunde"),
  TAGS(
      HELPDESK,
      WELCOME,
      TEXTS,
      "tags, labels, category, etiquettes, categorie, etiquetas, categoria, schlagworte"),
  INTERVALS(
      HELPDESK,
      WELCOME,
      TEXTS,
      "status intervals, intervals, on hold, hold, status history, intervalles, historique des statuts, intervalos, historial de estados"),
  REASSIGNMENTS(
      HELPDESK,
      WELCOME,
      NUMBERS,
      "reassignments, reassigned, transfers, reassignations, transferts, reasignaciones, weiterleitungen"),
  MACROS(
      HELPDESK,
      WELCOME,
      TEXTS,
      "macros, macro, canned responses, templates, modeles, reponses types, plantillas, respuestas, vorlagen"),
  SOLD_AT(
      ORDERS,
      NEEDED,
      TIMES,
      "date, date time, order date, sold at, transaction date, date de commande, date de vente, fecha, fecha de pedido, datum"),
  RECEIPT(
      ORDERS,
      NEEDED,
      TEXTS,
      "receipt, receipt no, order, order no, order id, invoice, recu, no de recu, commande, facture, recibo, pedido, factura, beleg"),
  REFUNDED(
      ORDERS,
      NEEDED,
      NUMBERS,
      "refunded, refund, refund amount, returned, rembourse, remboursement, montant rembourse, reembolsado, reembolso, erstattet"),
  ORIGINAL(
      ORDERS,
      NEEDED,
      TEXTS,
      "original receipt, original order, original, refers to, recu d origine, recu original, commande d origine, recibo original, pedido original, originalbeleg"),
  PERSON(
      ROTA,
      NEEDED,
      TEXTS,
      "person, employee, staff, staff no, name, associate, employe, personne, matricule, empleado, persona, mitarbeiter"),
  FROM(
      ROTA,
      NEEDED,
      TIMES,
      "from, start, shift start, begins, in, de, debut, du, desde, inicio, von, beginn"),
  TO(ROTA, NEEDED, TIMES, "to, end, shift end, ends, out, a, fin, au, hasta, bis, ende");

  private final ExportKind kind;
  private final Need need;
  private final Holds holds;
  private final String words;

  Column(ExportKind kind, Need need, Holds holds, String words) {
    this.kind = kind;
    this.need = need;
    this.holds = holds;
    this.words = words;
  }

  /** Whether a file is of its kind without it. */
  enum Need {
    NEEDED,
    WELCOME
  }

  /** What its cells are. */
  enum Holds {
    TIMES,
    NUMBERS,
    TEXTS
  }

  /** The kind of export that it belongs to. */
  public ExportKind kind() {
    return kind;
  }

  /** Whether a file cannot be read as this kind without it. */
  public boolean isNeeded() {
    return need == NEEDED;
  }

  boolean isTime() {
    return holds == TIMES;
  }

  boolean isNumber() {
    return holds == NUMBERS;
  }

  /** The kebab-case word, as in options and forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The column of this word in a kind of export. */
  public static Optional<Column> of(ExportKind kind, String code) {
    return kind.columns().stream().filter(column -> column.code().equals(code)).findFirst();
  }

  /**
   * How well a header and what stands under it speak for this column: 0 not at all, 100 a word that
   * systems use, less where a header only holds such a word; the earlier words count a little more.
   */
  int fit(String header, Profile profile) {
    boolean fits =
        profile.filled() == 0
            || switch (holds) {
              case TIMES -> profile.isTime();
              case NUMBERS -> profile.isNumber() && !profile.isTime();
              case TEXTS -> !profile.isTime();
            };
    if (!fits) {
      return 0;
    }
    String plain = Words.plain(header);
    var all = List.of(words.split(", "));
    int index = all.indexOf(plain);
    return index >= 0 ? 100 - index : holdsAny(plain, all) ? 50 : 0;
  }

  private static boolean holdsAny(String plain, List<String> words) {
    return words.stream().anyMatch(word -> Words.holds(plain, word));
  }

  /** The needed columns of a kind. */
  static List<Column> needed(ExportKind kind) {
    return Arrays.stream(values()).filter(it -> it.kind == kind && it.isNeeded()).toList();
  }
}
