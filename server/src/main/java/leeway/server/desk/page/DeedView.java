package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.FieldView;

/**
 * The form of "I did it" for the tile that was tapped.
 *
 * @param forCustomer what the customer has of such a deed; blank where the rulebook does not say
 */
public record DeedView(
    String idempotencyKey,
    String concession,
    String name,
    String forCustomer,
    List<FieldView> fields) {
  public DeedView {
    fields = List.copyOf(fields);
  }

  public List<FieldView> mistakes() {
    return fields.stream().filter(FieldView::isMistaken).toList();
  }
}
