package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.FieldView;

/** The form of "I did it" for the tile that was tapped. */
public record DeedView(
    String idempotencyKey, String concession, String name, List<FieldView> fields) {
  public DeedView {
    fields = List.copyOf(fields);
  }

  public List<FieldView> mistakes() {
    return fields.stream().filter(FieldView::isMistaken).toList();
  }
}
