package leeway.server.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import leeway.server.platform.problem.ProblemCode;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what the container refuses before any filter of ours sees it, in the container's place
 * and as we would.
 */
final class RefusalValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    SecurityHeaders.addTo(response.getResponse());
    response.setHeader("Content-Security-Policy", SecurityHeaders.DATA_POLICY);
    response.setContentType("application/problem+json");
    try {
      var body = document(response.getStatus()).getBytes(StandardCharsets.US_ASCII);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (IOException _) {
      // whoever sent it has gone
    }
  }

  private static String document(int status) {
    var code =
        status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
            ? ProblemCode.MALFORMED_REQUEST
            : ProblemCode.INTERNAL_ERROR;
    return """
        {"type":"https://leeway.example/problems/%s","title":"%s","status":%d,"code":"%s"}"""
        .formatted(code.code(), code.title(), status, code.code());
  }

  /** Puts the valve innermost, before the container's own. */
  @Component
  static final class Installation
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(RefusalValve.class.getName()); // there already
              host.getPipeline().addValve(new RefusalValve());
            }
          });
    }
  }
}
