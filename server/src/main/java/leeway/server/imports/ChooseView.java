package leeway.server.imports;

import java.util.List;

/** Where a file is chosen: the names of the files that the rulebook knows, and a mistake or "". */
public record ChooseView(List<String> files, String mistake) {
  public ChooseView {
    files = List.copyOf(files);
  }
}
