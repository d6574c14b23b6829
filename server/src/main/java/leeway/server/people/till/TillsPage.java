package leeway.server.people.till;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import leeway.server.people.Caller;
import leeway.server.people.signin.SessionCookie;
import leeway.server.people.signin.Sessions;
import leeway.server.platform.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tills: an administrator makes the device that they sit at one, or ends any. */
@Controller
final class TillsPage {
  private static final Logger LOG = LoggerFactory.getLogger(TillsPage.class);
  private static final String PATH = "/administration/tills";
  private static final String TEMPLATE = "people/tills.jte";
  private static final int LABEL_MAX = 100;

  private final Tills tills;
  private final Sessions sessions;
  private final Pages pages;

  TillsPage(Tills tills, Sessions sessions, Pages pages) {
    this.tills = tills;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<String> show(HttpServletRequest request) {
    return pages.page(TEMPLATE, new TillsView(tills.list(), false), request);
  }

  /** Makes this device a till. The administrator's session ends: others work here from now on. */
  @PostMapping(PATH)
  ResponseEntity<String> enrol(
      @RequestParam(defaultValue = "") String label,
      Caller.Person administrator,
      HttpServletRequest request,
      HttpServletResponse response) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LABEL_MAX || name.indexOf('\0') >= 0) {
      var view = new TillsView(tills.list(), true);
      return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view, request);
    }
    TillCookie.write(tills.enrol(name, administrator.account()), request, response);
    SessionCookie.read(request).ifPresent(sessions::end);
    SessionCookie.clear(request, response);
    LOG.info("a till was enrolled by account {}", administrator.account());
    return see("/till");
  }

  @PostMapping(PATH + "/{id}/end")
  ResponseEntity<String> end(@PathVariable UUID id, Caller.Person administrator) {
    tills.revoke(id);
    LOG.info("till {} was ended by account {}", id, administrator.account());
    return see(PATH);
  }

  private static ResponseEntity<String> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
