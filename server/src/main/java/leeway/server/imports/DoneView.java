package leeway.server.imports;

import java.util.List;

/** What is in now, line by line; links to hand over, which stand nowhere else; what was wrong. */
public record DoneView(List<String> lines, List<Link> links, List<String> problems) {
  public DoneView {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** A link and for whom it is. */
  public record Link(String login, String link) {
    /** Never the link. */
    @Override
    public String toString() {
      return "link for " + login;
    }
  }
}
