package leeway.server.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import leeway.server.TestServer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and a path that a server may be asked for. */
record Route(String method, String path) {

  /** Every route that somebody mapped, with some that nobody did. */
  static List<Route> all(TestServer server) {
    Stream<Route> others =
        Stream.of(
            new Route("GET", "/nowhere"),
            new Route("GET", "/api/v1/nowhere"),
            new Route("PATCH", "/login"),
            new Route("DELETE", "/api/v1/accounts"),
            new Route("TRACE", "/"),
            new Route("OPTIONS", "/"));
    return Stream.concat(mapped(server), others).toList();
  }

  private static Stream<Route> mapped(TestServer server) {
    return server
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(Route::of);
  }

  private static Stream<Route> of(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .filter(path -> !path.equals("/error"))
        .map(path -> path.replaceAll("\\{[^}]+}", "7d3c2f1e-0000-4000-8000-000000000000"))
        .flatMap(
            path ->
                methods.isEmpty()
                    ? Stream.of(new Route("GET", path))
                    : methods.stream().map(method -> new Route(method.name(), path)));
  }
}
