package leeway.server.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import leeway.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TlsTest {
  private static final char[] PASSWORD = "only for this test".toCharArray();
  private static final Path FOLDER = Path.of("target", "test-tls").toAbsolutePath();

  private static final KeyStore STORE = makeCertificate();

  @RegisterExtension
  static final TestServer server =
      new TestServer(
          Settings.Mode.SERVE,
          new Settings.Reach.Tls(FOLDER.resolve("cert.pem"), FOLDER.resolve("key.pem")));

  @Test
  void servesPagesWithTheSafeCookieOverTls() throws Exception {
    var answer = client("TLSv1.3").send(login(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-leeway=");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(answer.body()).doesNotContain("Without TLS");
  }

  @Test
  void speaksNoOlderTlsThan12() {
    assertThatThrownBy(() -> client("TLSv1.1").send(login(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class)
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(SSLHandshakeException.class),
            e -> assertThat(e).hasRootCauseInstanceOf(SSLHandshakeException.class));
  }

  private static HttpRequest login() {
    return HttpRequest.newBuilder(server.url("/login")).header("Accept", "text/html").build();
  }

  private static HttpClient client(String protocol) throws GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(STORE);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  /** Makes a certificate for localhost with the JDK's own tool, and its two PEM files. */
  private static KeyStore makeCertificate() {
    try {
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve("store.p12");
      Files.deleteIfExists(file);
      var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      new ProcessBuilder(
              keytool,
              "-genkeypair",
              "-alias",
              "leeway",
              "-keyalg",
              "EC",
              "-dname",
              "CN=localhost",
              "-ext",
              "san=dns:localhost",
              "-storetype",
              "PKCS12",
              "-keystore",
              file.toString(),
              "-storepass",
              new String(PASSWORD))
          .start()
          .waitFor();
      var store = KeyStore.getInstance(file.toFile(), PASSWORD);
      writePem("cert.pem", "CERTIFICATE", store.getCertificate("leeway").getEncoded());
      writePem("key.pem", "PRIVATE KEY", store.getKey("leeway", PASSWORD).getEncoded());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void writePem(String name, String kind, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    Files.writeString(
        FOLDER.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }
}
