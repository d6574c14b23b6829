package leeway.server.desk.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import leeway.policy.journal.Receipt;
import leeway.server.desk.card.AnswerJson;
import leeway.server.journal.JournalEntries;
import leeway.server.journal.Registers;
import leeway.server.journal.posting.Author;
import leeway.server.latitude.Switch;
import leeway.server.latitude.Switches;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.RequiredFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Freezes and kill switches: thrown and lifted at once by a named person, who says why. */
@RestController
@RequestMapping("/api/v1/switches")
final class SwitchesApi {
  private static final String PREFIX = "switch/";
  private static final int TARGET_MAX = 100;
  private static final int REASON_MAX = 300;

  private final Switches switches;
  private final Registers registers;
  private final JournalEntries entries;
  private final Keyed keyed;

  SwitchesApi(Switches switches, Registers registers, JournalEntries entries, Keyed keyed) {
    this.switches = switches;
    this.registers = registers;
    this.entries = entries;
    this.keyed = keyed;
  }

  /** A switch that is to be thrown ({@code on}) or lifted ({@code off}). */
  record Setting(String scope, @Nullable String target, String state, String reason) {
    Setting {
      RequiredFields.check("scope", scope, "state", state, "reason", reason);
    }

    Switch which() {
      String named = Requests.text("target", target, TARGET_MAX);
      boolean isForAll = scope.equals("everything") || scope.equals("machines");
      if (named.isEmpty() && !isForAll) {
        throw Requests.invalid("/target", "names what is stopped");
      }
      return switch (scope) {
        case "everything" -> new Switch.Everything();
        case "machines" -> new Switch.Machines();
        case "role" -> new Switch.OfRole(named);
        case "actor" -> new Switch.OfActor(named);
        case "rule" -> new Switch.OfRule(named);
        case "concession" -> new Switch.OfConcession(named);
        default ->
            throw Requests.invalid(
                "/scope", "is `everything`, `machines`, `role`, `actor`, `rule` or `concession`");
      };
    }

    boolean isOn() {
      return switch (state) {
        case "on" -> true;
        case "off" -> false;
        default -> throw Requests.invalid("/state", "is `on` or `off`");
      };
    }
  }

  @GetMapping
  Map<String, Object> list() {
    return Map.of("items", AnswerJson.list(registers.flags(PREFIX), SwitchesApi::json));
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> set(
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Setting setting,
      Caller.Person caller) {
    var request = keyed.request(key, caller, "switches", setting);
    var author = Author.person(caller.person());
    String reason = Requests.text("reason", setting.reason(), REASON_MAX);
    var outcome =
        setting.isOn()
            ? switches.throwSwitch(setting.which(), reason, author, request)
            : switches.lift(setting.which(), reason, author, request);
    return ResponseEntity.created(URI.create("/api/v1/switches")).body(recorded(outcome.written()));
  }

  private Map<String, Object> recorded(Receipt receipt) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Long.toString(receipt.seq()));
    json.put("recordedAt", entries.find(receipt.seq()).orElseThrow().recordedAt().toString());
    json.put("receipt", AnswerJson.receipt(receipt));
    return json;
  }

  /** A flag is named {@code switch/<scope>/<target>}, or {@code switch/<scope>}. */
  private static Map<String, Object> json(Registers.Flag flag) {
    String name = flag.name().substring(PREFIX.length());
    int slash = name.indexOf('/');
    var json = new LinkedHashMap<String, Object>();
    json.put("scope", slash < 0 ? name : name.substring(0, slash));
    if (slash >= 0) {
      json.put("target", name.substring(slash + 1));
    }
    json.put("setBy", flag.actor());
    json.put("reason", flag.reason());
    json.put("setAt", flag.setAt().toString());
    return json;
  }
}
