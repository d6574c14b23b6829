package leeway.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: two doors. */
@Controller
final class HomePage {
  private final Pages pages;

  HomePage(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> show(HttpServletRequest request) {
    return pages.page(
        "layout/home.jte", Texts.in(request.getLocales()).text("home.title"), request);
  }
}
