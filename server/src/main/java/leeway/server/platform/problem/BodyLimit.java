package leeway.server.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads no more of a request than {@link #BYTES_MAX} bytes, whatever its headers say. Files are
 * taken at {@link #UPLOADS} alone, where the container counts their bytes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public final class BodyLimit extends OncePerRequestFilter {
  public static final int BYTES_MAX = 1024 * 1024;

  /** The paths to which files may be sent. */
  private static final List<String> UPLOADS = List.of("/day-zero", "/imports");

  private final HandlerExceptionResolver problems;

  BodyLimit(HandlerExceptionResolver handlerExceptionResolver) {
    this.problems = handlerExceptionResolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isMultipart(request)) {
      if (isUpload(request)) {
        chain.doFilter(request, response);
      } else {
        problems.resolveException(request, response, null, noFilesHere());
      }
      return;
    }
    if (request.getContentLengthLong() > BYTES_MAX) {
      problems.resolveException(request, response, null, problem());
      return;
    }
    chain.doFilter(new LimitedRequest(request), response);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Whether a request brings files to where they are taken. */
  public static boolean isUpload(HttpServletRequest request) {
    return isMultipart(request)
        && request.getMethod().equals("POST")
        && UPLOADS.contains(request.getRequestURI());
  }

  private static ProblemException noFilesHere() {
    return new ProblemException(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
        "Files are taken at " + String.join(" and ", UPLOADS) + " alone.");
  }

  static ProblemException problem() {
    return new ProblemException(
        ProblemCode.BODY_TOO_LARGE, "A request may have " + BYTES_MAX + " bytes. Send less.");
  }

  /** More came than may be read. */
  static final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class LimitedRequest extends HttpServletRequestWrapper {
    LimitedRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long count;

    LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int value = body.read();
      counted(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return counted(body.read(buffer, offset, length));
    }

    private int counted(int read) throws BodyTooLarge {
      count += Math.max(0, read);
      if (count > BYTES_MAX) {
        throw new BodyTooLarge();
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
