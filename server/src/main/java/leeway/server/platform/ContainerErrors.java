package leeway.server.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Turns what the servlet container found wrong into the same answers as everything else. */
@Controller
final class ContainerErrors implements ErrorController {

  @RequestMapping("/error")
  void answer(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    throw Problems.byStatus(
        HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), HttpHeaders.EMPTY);
  }
}
