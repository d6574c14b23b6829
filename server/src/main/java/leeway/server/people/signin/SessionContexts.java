package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import leeway.server.people.Caller;
import leeway.server.people.CallerAuthentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Finds who calls by the session cookie. Nothing is saved here: a session begins in {@link SignIn}
 * only.
 */
public final class SessionContexts implements SecurityContextRepository {
  private final Sessions sessions;

  public SessionContexts(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new LazyContext(() -> context(request));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it; the framework calls the other
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return find(request).isPresent();
  }

  private SecurityContext context(HttpServletRequest request) {
    return find(request)
        .<SecurityContext>map(person -> new SecurityContextImpl(new CallerAuthentication(person)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private Optional<Caller.Person> find(HttpServletRequest request) {
    return SessionCookie.read(request).flatMap(sessions::find);
  }

  /** Looks the session up once, and only where somebody asks. */
  private static final class LazyContext implements DeferredSecurityContext {
    private final java.util.function.Supplier<SecurityContext> load;
    private Optional<SecurityContext> loaded = Optional.empty();

    LazyContext(java.util.function.Supplier<SecurityContext> load) {
      this.load = load;
    }

    @Override
    public SecurityContext get() {
      if (loaded.isEmpty()) {
        loaded = Optional.of(load.get());
      }
      return loaded.get();
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
