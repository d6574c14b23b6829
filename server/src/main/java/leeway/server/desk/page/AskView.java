package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.FieldView;

/** The form of one kind of request, as it is to be filled in or mended. */
public record AskView(String kind, String title, List<FieldView> fields) {
  public AskView {
    fields = List.copyOf(fields);
  }

  public List<FieldView> mistakes() {
    return fields.stream().filter(FieldView::isMistaken).toList();
  }
}
