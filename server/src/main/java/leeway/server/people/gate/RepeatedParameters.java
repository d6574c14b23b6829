package leeway.server.people.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a request that says something twice, in its address or its form: of two amounts one part
 * of us might check the first and another take the second. A list is meant where the handler takes
 * one.
 */
@Component
final class RepeatedParameters implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      request.getParameterMap().entrySet().stream()
          .filter(parameter -> parameter.getValue().length > 1)
          .map(Map.Entry::getKey)
          .filter(name -> !takesList(method, name))
          .findFirst()
          .ifPresent(RepeatedParameters::refuse);
    }
    return true;
  }

  private static boolean takesList(HandlerMethod handler, String name) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .anyMatch(parameter -> takesList(parameter, name));
  }

  /** A list of this name, or a form of lists. */
  private static boolean takesList(MethodParameter parameter, String name) {
    var type = parameter.getParameterType();
    return MultiValueMap.class.isAssignableFrom(type)
        || (Collection.class.isAssignableFrom(type) && name.equals(parameter.getParameterName()));
  }

  private static void refuse(String name) {
    throw new ProblemException(ProblemCode.DUPLICATE_FIELD, "Send each field once.")
        .at("/" + name, "is there more than once");
  }
}
