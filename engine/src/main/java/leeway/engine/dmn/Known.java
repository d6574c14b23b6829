package leeway.engine.dmn;

import java.util.List;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.check.TypeScope;
import leeway.engine.feel.syntax.Vocabulary;

/** What a text in a model may speak of: the names, and the types of their values. */
record Known(Vocabulary vocabulary, TypeScope types) {

  /** One name more, for the texts inside. */
  Known with(String name, FeelType type) {
    return with(List.of(new Boxed.Parameter(name, type)));
  }

  Known with(List<Boxed.Parameter> more) {
    var names = vocabulary.names().inner();
    var scope = types;
    for (var parameter : more) {
      names.add(parameter.name());
      scope = scope.with(parameter.name(), parameter.type());
    }
    return new Known(new Vocabulary(names, vocabulary.members(), vocabulary.types()), scope);
  }

  /** For a condition about the items of a list of any type: their members are names too. */
  Known aboutItems() {
    var names = vocabulary.names().and(vocabulary.members()).inner();
    names.add("item");
    return new Known(
        new Vocabulary(names, vocabulary.members(), vocabulary.types()),
        new TypeScope(types.types(), true));
  }
}
