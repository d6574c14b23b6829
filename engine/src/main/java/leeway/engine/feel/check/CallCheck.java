package leeway.engine.feel.check;

import java.util.List;
import java.util.stream.Collectors;
import leeway.engine.Span;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.FunctionType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.functions.Builtin;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.feel.syntax.Node;

/** The types of what functions give, and arguments that no form of them takes. */
final class CallCheck {
  private final TypeCheck check;

  CallCheck(TypeCheck check) {
    this.check = check;
  }

  /** An argument as it is written: its name (empty by position) and type. */
  private record Given(String name, FeelType type) {}

  FeelType type(Node.Call call, TypeScope scope) {
    var given =
        call.arguments().stream()
            .map(it -> new Given(it.name(), check.type(it.value(), scope)))
            .toList();
    if (call.function() instanceof Node.Name(var name, var _) && scope.find(name).isEmpty()) {
      var builtin = Builtins.all().get(name);
      if (builtin != null) {
        return ofBuiltin(builtin, given, call.span());
      }
    }
    var function = check.type(call.function(), scope).plain();
    return switch (function) {
      case FunctionType(var parameters, var result) -> {
        if (parameters.size() != given.size()) {
          wrongArguments(
              call.span(), "the function takes " + parameters.size() + " arguments", given);
        }
        yield result;
      }
      case Simple simple when simple == Simple.ANY -> Simple.ANY;
      default -> {
        check.report(
            "not-a-function",
            call.function().span(),
            "only functions can be called, got a " + function.written(),
            "remove the brackets after it");
        yield Simple.ANY;
      }
    };
  }

  private FeelType ofBuiltin(Builtin builtin, List<Given> given, Span span) {
    if (builtin.forms().stream().noneMatch(it -> takes(it, given))) {
      var forms =
          builtin.forms().stream().map(CallCheck::written).collect(Collectors.joining(" or "));
      wrongArguments(span, "`" + builtin.name() + "` takes " + forms, given);
    }
    return builtin.result();
  }

  private void wrongArguments(Span span, String takes, List<Given> given) {
    var got =
        given.stream()
            .map(it -> (it.name().isEmpty() ? "" : it.name() + ": ") + it.type().written())
            .collect(Collectors.joining(", ", "(", ")"));
    check.report("wrong-arguments", span, takes + ", got " + got, "correct the arguments");
  }

  private static String written(Builtin.Form form) {
    return form.parameters().stream()
        .map(it -> it.name() + ": " + it.type().written() + (it.optional() ? "?" : ""))
        .collect(Collectors.joining(", ", "(", form.variadic() ? ", …)" : ")"));
  }

  private static boolean takes(Builtin.Form form, List<Given> given) {
    boolean isNamed = !given.isEmpty() && !given.getFirst().name().isEmpty();
    if (form.variadic()) {
      return !isNamed && given.size() >= form.parameters().size();
    }
    return isNamed ? takesNamed(form, given) : takesInOrder(form, given);
  }

  private static boolean takesInOrder(Builtin.Form form, List<Given> given) {
    if (given.size() < form.required() || given.size() > form.parameters().size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!fits(given.get(i).type(), form.parameters().get(i).type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean takesNamed(Builtin.Form form, List<Given> given) {
    boolean areKnown =
        given.stream()
            .allMatch(
                it ->
                    form.parameters().stream()
                        .anyMatch(p -> p.name().equals(it.name()) && fits(it.type(), p.type())));
    boolean areComplete =
        form.parameters().stream()
            .filter(it -> !it.optional())
            .allMatch(p -> given.stream().anyMatch(it -> it.name().equals(p.name())));
    return areKnown && areComplete;
  }

  /** True where a value may be taken for another, the only item of a list and back included. */
  private static boolean fits(FeelType got, FeelType wanted) {
    if (got.mayBe(wanted)) {
      return true;
    }
    if (got.plain() instanceof ListType(var item)) {
      return item.mayBe(wanted);
    }
    return (wanted.plain() instanceof ListType(var item) && got.mayBe(item))
        || (got.plain() == Simple.DATE && wanted.plain() == Simple.DATE_AND_TIME);
  }
}
