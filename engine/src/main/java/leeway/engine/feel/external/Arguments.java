package leeway.engine.feel.external;

import java.util.List;

/** The arguments of a call, by index from 0, and how long a text they may make. */
record Arguments(List<Object> values, int textMax) {

  Arguments {
    values = List.copyOf(values);
  }

  boolean flag(int index) {
    return (Boolean) values.get(index);
  }

  char character(int index) {
    return (Character) values.get(index);
  }

  byte int8(int index) {
    return (Byte) values.get(index);
  }

  short int16(int index) {
    return (Short) values.get(index);
  }

  int int32(int index) {
    return (Integer) values.get(index);
  }

  long int64(int index) {
    return (Long) values.get(index);
  }

  float float32(int index) {
    return (Float) values.get(index);
  }

  double float64(int index) {
    return (Double) values.get(index);
  }

  String text(int index) {
    return (String) values.get(index);
  }

  List<Object> from(int index) {
    return values.subList(index, values.size());
  }
}
