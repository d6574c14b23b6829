package leeway.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: two doors, and the ways to all else. */
@Controller
final class HomePage {
  private final Pages pages;
  private final List<Signposts> signposts;

  HomePage(Pages pages, List<Signposts> signposts) {
    this.pages = pages;
    this.signposts = List.copyOf(signposts);
  }

  @GetMapping("/")
  ResponseEntity<String> show(HttpServletRequest request) {
    var signs = signposts.stream().flatMap(it -> it.signs(request).stream()).toList();
    return pages.page("layout/home.jte", new HomeView(signs), request);
  }
}
