package leeway.server.people.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import leeway.engine.Problem;
import leeway.policy.PersonId;
import leeway.policy.document.Fields;
import leeway.policy.document.Problems;
import leeway.policy.document.YamlReader;
import leeway.server.people.Role;

/**
 * Who may log in under {@code demo}: {@code demo/accounts.yaml} of the rulebook, else an
 * administrator alone.
 */
record DemoCast(List<Member> members, String machine) {
  private static final DemoCast WITHOUT_FILE =
      new DemoCast(List.of(new Member("ada", new PersonId("ada"), Role.ADMINISTRATOR)), "helper");

  DemoCast {
    members = List.copyOf(members);
    if (members.stream().noneMatch(member -> member.role() == Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException(
          "demo/accounts.yaml: expected an administrator, got " + members);
    }
  }

  /** An account: its login, whose it is, and what it may do. */
  record Member(String login, PersonId person, Role role) {}

  static DemoCast read(Path rulebook) {
    Path file = rulebook.resolve("demo/accounts.yaml");
    return Files.exists(file) ? readFile(file) : WITHOUT_FILE;
  }

  private static DemoCast readFile(Path file) {
    var problems = new Problems();
    var fields = new Fields(YamlReader.mapping("accounts.yaml", bytes(file), problems), problems);
    var members =
        fields.fieldsByKey("accounts").entrySet().stream()
            .map(entry -> member(entry.getKey(), entry.getValue()))
            .toList();
    String machine = fields.text("machine");
    if (problems.hasErrors()) {
      throw new IllegalArgumentException(
          problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return new DemoCast(members, machine);
  }

  private static Member member(String login, Fields fields) {
    String role = fields.text("role");
    return new Member(
        login,
        new PersonId(fields.text("person")),
        Role.of(role)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "demo/accounts.yaml: expected a role of an account, got `" + role + "`")));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The login of the first administrator. */
  String administrator() {
    return members.stream()
        .filter(member -> member.role() == Role.ADMINISTRATOR)
        .findFirst()
        .orElseThrow()
        .login();
  }
}
