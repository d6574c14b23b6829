package leeway.server.desk.page;

import java.util.List;
import java.util.stream.Stream;
import leeway.server.desk.api.FieldView;

/**
 * The form of one kind of request, as it is to be filled in or mended.
 *
 * @param ticket the helpdesk's ticket that it belongs to; blank for none
 * @param fields whom and what it is about, and what an answer needs
 * @param more what may help and is seldom needed
 */
public record AskView(
    String kind, String title, String ticket, List<FieldView> fields, List<FieldView> more) {
  public AskView {
    fields = List.copyOf(fields);
    more = List.copyOf(more);
  }

  public List<FieldView> mistakes() {
    return Stream.concat(fields.stream(), more.stream()).filter(FieldView::isMistaken).toList();
  }

  /** Whether something stands in a field that is seldom needed. */
  public boolean isMoreOpen() {
    return more.stream().anyMatch(field -> !field.value().isBlank() || field.isMistaken());
  }
}
