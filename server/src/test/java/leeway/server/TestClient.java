package leeway.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls a {@link TestServer} as a browser without scripts would (keeps cookies, says that it comes
 * from our own page, follows nothing) or as a program with a token.
 */
public final class TestClient {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final TestServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> sessionTokens = new ConcurrentHashMap<>();

  public TestClient(TestServer server) {
    this.server = server;
  }

  /** Sends this header with each request from now on. */
  public TestClient with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Goes by this token from now on. */
  public TestClient withToken(String secret) {
    return with("Authorization", "Bearer " + secret);
  }

  /** Signs in over the page; the answer is the redirect, or the page again. */
  public HttpResponse<String> signIn(String name, String password) {
    return submit("/login", "/login", Map.of("name", name, "password", password));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, request -> request.header("Accept", "text/html").GET());
  }

  /** Loads the page of a form and submits it with its token. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", formToken(page));
    return post(action, all);
  }

  /** Submits a form as it is, with our own page as its origin. */
  public HttpResponse<String> post(String action, Map<String, String> fields) {
    return send(
        "POST",
        action,
        request ->
            request
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /** Loads the page of a form and submits it with its token and these files. */
  public HttpResponse<String> upload(String page, String action, String field, List<Path> files) {
    String boundary = "file-after-file";
    var parts = new ArrayList<byte[]>();
    parts.add(part(boundary, "name=\"_csrf\"", formToken(page).getBytes(StandardCharsets.UTF_8)));
    for (Path file : files) {
      String name = "name=\"" + field + "\"; filename=\"" + file.getFileName() + "\"";
      parts.add(part(boundary, name, bytes(file)));
    }
    parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        "POST",
        action,
        request ->
            request
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts)));
  }

  private static byte[] part(String boundary, String name, byte[] content) {
    var part = new ByteArrayOutputStream();
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
    part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpResponse<String> getJson(String path) {
    return send("GET", path, HttpRequest.Builder::GET);
  }

  /** Sends JSON with the idempotency key, and with a form token where this client has a session. */
  public HttpResponse<String> postJson(String path, String key, String body) {
    String token = headers.containsKey("Authorization") ? "" : sessionToken();
    return send(
        "POST",
        path,
        request -> {
          if (!token.isEmpty()) {
            request.header("X-CSRF-Token", token);
          }
          request
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofString(body));
        });
  }

  public HttpResponse<String> delete(String path) {
    String token = headers.containsKey("Authorization") ? "" : formToken("/");
    return send("DELETE", path, request -> request.header("X-CSRF-Token", token).DELETE());
  }

  /** The form token of this session, which stays the same: loaded once for each set of cookies. */
  private String sessionToken() {
    return sessionTokens.computeIfAbsent(cookieHeader(), _ -> formToken("/"));
  }

  /** The token of the forms on this page, or an empty text. */
  public String formToken(String page) {
    Matcher token = FORM_TOKEN.matcher(get(page).body());
    return token.find() ? token.group(1) : "";
  }

  /** The value of this cookie, or an empty text. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public TestClient withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Sends a request with no body but with JSON's content type. */
  public HttpResponse<String> sendEmpty(String method, String path) {
    return send(
        method,
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody()));
  }

  /** Sends a request to which its headers, method and body are still to be given. */
  public HttpResponse<String> send(
      String method, String path, java.util.function.Consumer<HttpRequest.Builder> prepare) {
    URI url = server.url(path);
    var request = HttpRequest.newBuilder(url);
    if (!method.equals("GET") && !headers.containsKey("Origin")) {
      request.header("Origin", url.getScheme() + "://" + url.getAuthority());
    }
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    prepare.accept(request);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    if (setCookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
