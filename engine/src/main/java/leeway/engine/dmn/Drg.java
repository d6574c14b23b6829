package leeway.engine.dmn;

import java.util.List;
import leeway.engine.Span;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.FeelType;

/** An element of a model's requirements graph: something with a name that a decision can use. */
public sealed interface Drg {

  /** The id that references use. */
  String id();

  /** The name by which expressions speak of it. */
  String name();

  /** The type of its value, or of its result when it is called. */
  FeelType type();

  /** How it is written, with all that other namespaces add. */
  Element element();

  /** The place of its start tag. */
  default Span span() {
    return element().place().span();
  }

  /** A value that is given from outside. */
  record InputData(String id, String name, FeelType type, Element element) implements Drg {}

  /** A question and the logic that answers it. */
  record Decision(
      String id,
      String name,
      FeelType type,
      List<Reference> requirements,
      Boxed logic,
      Element element)
      implements Drg {
    public Decision {
      requirements = List.copyOf(requirements);
    }
  }

  /** Logic with parameters that decisions call (a business knowledge model). */
  record Knowledge(
      String id,
      String name,
      FeelType type,
      List<Reference> requirements,
      Boxed function,
      Element element)
      implements Drg {
    public Knowledge {
      requirements = List.copyOf(requirements);
    }
  }

  /** Decisions that are called together like a function. */
  record Service(
      String id,
      String name,
      FeelType type,
      List<Reference> outputs,
      List<Reference> inputData,
      List<Reference> inputDecisions,
      Element element)
      implements Drg {
    public Service {
      outputs = List.copyOf(outputs);
      inputData = List.copyOf(inputData);
      inputDecisions = List.copyOf(inputDecisions);
    }
  }

  /** A reference to an element of this model (the namespace is empty) or of an imported one. */
  record Reference(String namespace, String id) {}
}
