package leeway.server.people;

import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.MakeAccount;
import leeway.server.people.token.MakeToken;
import leeway.server.platform.problem.IdempotencyKey;

/** Accounts and tokens for tests, and clients that are signed in with them. */
public final class TestAccounts {
  public static final String PASSWORD = "seven quiet otters";

  private TestAccounts() {}

  /** Makes an account whose login and person have the same name. */
  public static void add(TestServer server, String name, Role role) {
    server
        .bean(MakeAccount.class)
        .make(name, name, role.code(), PASSWORD, new IdempotencyKey("test-account-" + name));
  }

  /** Makes an account and signs in with it. */
  public static TestClient signedIn(TestServer server, String name, Role role) {
    add(server, name, role);
    var client = new TestClient(server);
    client.signIn(name, PASSWORD);
    return client;
  }

  /** Makes a token, in the name of an administrator made for it, and returns its client. */
  public static TestClient machine(TestServer server, String person, Scope... scopes) {
    String maker = "maker-of-" + person;
    add(server, maker, Role.ADMINISTRATOR);
    var codes = java.util.Arrays.stream(scopes).map(Scope::code).toList();
    var made =
        server
            .bean(MakeToken.class)
            .make(
                new MakeToken.Wanted("test " + person, person, codes, 1, 10_000),
                server.bean(Accounts.class).findByLogin(maker).orElseThrow().account().id(),
                new IdempotencyKey("test-token-" + person));
    return new TestClient(server).withToken(made.secret().text());
  }
}
