package leeway.server.desk.till;

/**
 * What protects whoever acts.
 *
 * @param above who stands above the managers; blank where nobody does yet
 * @param sentence what everybody may rely on; see {@link Sentence#NONE}
 * @param isCover whether a receipt is cover now
 * @param receipt the receipt that was looked for, as it was typed; blank for none
 * @param found what the record says of it; blank where none was looked for
 */
public record CoverView(
    String above, Sentence sentence, boolean isCover, String receipt, String found) {

  /**
   * The company's sentence.
   *
   * @param text what it says; blank where the company wrote none
   * @param sponsor who stands for it
   * @param signed when they signed and by which entry; blank while they have not
   * @param mayBeSigned whether whoever looks is the sponsor, and has not signed
   * @param inviteHref where an administrator invites the sponsor; blank for anybody else
   */
  public record Sentence(
      String text, String sponsor, String signed, boolean mayBeSigned, String inviteHref) {
    static final Sentence NONE = new Sentence("", "", "", false, "");
  }
}
