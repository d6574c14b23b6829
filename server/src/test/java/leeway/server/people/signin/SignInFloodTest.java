package leeway.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInFloodTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void checksNoMoreOfTwoHundredParallelGuessesThanOneAccountAllows() throws Exception {
    TestAccounts.add(server, "joanne", Role.ASSOCIATE);
    SignIn signIn = server.bean(SignIn.class);
    List<Callable<SignIn.Outcome>> guesses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String address = "192.0.2." + i;
      guesses.add(() -> signIn.signIn("joanne", "a wrong guess " + address, address));
    }

    var outcomes = new ArrayList<SignIn.Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(guesses)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(SignIn.Outcome.Refused.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(SignIn.Outcome.TooMany.class::isInstance).hasSize(195);
  }

  @Test
  void locksNobodyOutBecauseOfAnotherAddressesFailures() {
    TestAccounts.add(server, "ann", Role.ASSOCIATE);
    SignIn signIn = server.bean(SignIn.class);
    for (int i = 0; i < 21; i++) {
      signIn.signIn("nobody-" + i, "a wrong guess", "198.51.100.1");
    }

    assertThat(signIn.signIn("ann", TestAccounts.PASSWORD, "198.51.100.1"))
        .isInstanceOf(SignIn.Outcome.TooMany.class);
    assertThat(signIn.signIn("ann", TestAccounts.PASSWORD, "198.51.100.2"))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }
}
