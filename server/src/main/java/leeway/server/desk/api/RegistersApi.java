package leeway.server.desk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.server.desk.card.AnswerJson;
import leeway.server.journal.Registers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What no rule covered, and what is to be done. */
@RestController
@RequestMapping("/api/v1")
final class RegistersApi {
  private final Registers registers;

  RegistersApi(Registers registers) {
    this.registers = registers;
  }

  @GetMapping("/gaps")
  Map<String, Object> gaps(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
    var gaps = registers.gaps(Paging.page(after, limit));
    String next = gaps.size() < limit ? "" : Long.toString(gaps.getLast().seq());
    return Paging.json(AnswerJson.list(gaps, RegistersApi::json), next);
  }

  @GetMapping("/tasks")
  Map<String, Object> tasks(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
    List<Registers.Task> tasks = registers.tasks(Paging.page(after, limit));
    String next = tasks.size() < limit ? "" : Long.toString(tasks.getLast().seq());
    return Paging.json(AnswerJson.list(tasks, RegistersApi::json), next);
  }

  private static Map<String, Object> json(Registers.Gap gap) {
    return Map.of(
        "id", Long.toString(gap.seq()),
        "kind", gap.kind(),
        "matter", gap.matter(),
        "firstAskedAt", gap.firstAskedAt().toString());
  }

  private static Map<String, Object> json(Registers.Task task) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", task.seq() + "-" + task.position());
    json.put("what", task.kind());
    json.put("owner", task.owner());
    json.put("dueOn", task.dueOn().toString());
    json.put("raisedAt", task.raisedAt().toString());
    if (!task.rule().isBlank()) {
      json.put("rule", task.rule());
    }
    if (!task.forCustomer().isBlank()) {
      json.put("forCustomer", task.forCustomer());
    }
    return json;
  }
}
