package leeway.engine.feel.external;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Methods of the classes that hold one number: reading, writing and comparing it. */
final class NumberMethods {

  private NumberMethods() {}

  static Stream<JavaMethod> all() {
    return Stream.of(bytes(), shorts(), integers(), longs(), floats(), doubles(), bigNumbers())
        .flatMap(List::stream);
  }

  private static List<JavaMethod> bytes() {
    return List.of(
        JavaMethod.of("java.lang.Byte", "valueOf(byte) -> byte", a -> Byte.valueOf(a.int8(0))),
        JavaMethod.of(
            "java.lang.Byte", "valueOf(java.lang.String) -> byte", a -> Byte.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Byte",
            "parseByte(java.lang.String) -> byte",
            a -> Byte.parseByte(a.text(0))),
        JavaMethod.of(
            "java.lang.Byte", "toString(byte) -> java.lang.String", a -> Byte.toString(a.int8(0))),
        JavaMethod.of(
            "java.lang.Byte",
            "compare(byte, byte) -> int",
            a -> Byte.compare(a.int8(0), a.int8(1))),
        JavaMethod.of(
            "java.lang.Byte",
            "valueOf(java.lang.String, int) -> byte",
            a -> Byte.valueOf(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Byte",
            "parseByte(java.lang.String, int) -> byte",
            a -> Byte.parseByte(a.text(0), a.int32(1))));
  }

  private static List<JavaMethod> shorts() {
    return List.of(
        JavaMethod.of("java.lang.Short", "valueOf(short) -> short", a -> Short.valueOf(a.int16(0))),
        JavaMethod.of(
            "java.lang.Short", "valueOf(java.lang.String) -> short", a -> Short.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Short",
            "parseShort(java.lang.String) -> short",
            a -> Short.parseShort(a.text(0))),
        JavaMethod.of(
            "java.lang.Short",
            "toString(short) -> java.lang.String",
            a -> Short.toString(a.int16(0))),
        JavaMethod.of(
            "java.lang.Short",
            "compare(short, short) -> int",
            a -> Short.compare(a.int16(0), a.int16(1))),
        JavaMethod.of(
            "java.lang.Short",
            "valueOf(java.lang.String, int) -> short",
            a -> Short.valueOf(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Short",
            "parseShort(java.lang.String, int) -> short",
            a -> Short.parseShort(a.text(0), a.int32(1))));
  }

  private static List<JavaMethod> integers() {
    return List.of(
        JavaMethod.of("java.lang.Integer", "valueOf(int) -> int", a -> Integer.valueOf(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "valueOf(java.lang.String) -> int",
            a -> Integer.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "parseInt(java.lang.String) -> int",
            a -> Integer.parseInt(a.text(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "toString(int) -> java.lang.String",
            a -> Integer.toString(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "compare(int, int) -> int",
            a -> Integer.compare(a.int32(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer",
            "valueOf(java.lang.String, int) -> int",
            a -> Integer.valueOf(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer",
            "parseInt(java.lang.String, int) -> int",
            a -> Integer.parseInt(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer",
            "toString(int, int) -> java.lang.String",
            a -> Integer.toString(a.int32(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer",
            "toHexString(int) -> java.lang.String",
            a -> Integer.toHexString(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "toOctalString(int) -> java.lang.String",
            a -> Integer.toOctalString(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer",
            "toBinaryString(int) -> java.lang.String",
            a -> Integer.toBinaryString(a.int32(0))),
        JavaMethod.of("java.lang.Integer", "signum(int) -> int", a -> Integer.signum(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer", "bitCount(int) -> int", a -> Integer.bitCount(a.int32(0))),
        JavaMethod.of(
            "java.lang.Integer", "max(int, int) -> int", a -> Integer.max(a.int32(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer", "min(int, int) -> int", a -> Integer.min(a.int32(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Integer", "sum(int, int) -> int", a -> Integer.sum(a.int32(0), a.int32(1))));
  }

  private static List<JavaMethod> longs() {
    return List.of(
        JavaMethod.of("java.lang.Long", "valueOf(long) -> long", a -> Long.valueOf(a.int64(0))),
        JavaMethod.of(
            "java.lang.Long", "valueOf(java.lang.String) -> long", a -> Long.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Long",
            "parseLong(java.lang.String) -> long",
            a -> Long.parseLong(a.text(0))),
        JavaMethod.of(
            "java.lang.Long", "toString(long) -> java.lang.String", a -> Long.toString(a.int64(0))),
        JavaMethod.of(
            "java.lang.Long",
            "compare(long, long) -> int",
            a -> Long.compare(a.int64(0), a.int64(1))),
        JavaMethod.of(
            "java.lang.Long",
            "valueOf(java.lang.String, int) -> long",
            a -> Long.valueOf(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Long",
            "parseLong(java.lang.String, int) -> long",
            a -> Long.parseLong(a.text(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Long",
            "toString(long, int) -> java.lang.String",
            a -> Long.toString(a.int64(0), a.int32(1))),
        JavaMethod.of(
            "java.lang.Long",
            "toHexString(long) -> java.lang.String",
            a -> Long.toHexString(a.int64(0))),
        JavaMethod.of(
            "java.lang.Long",
            "toOctalString(long) -> java.lang.String",
            a -> Long.toOctalString(a.int64(0))),
        JavaMethod.of(
            "java.lang.Long",
            "toBinaryString(long) -> java.lang.String",
            a -> Long.toBinaryString(a.int64(0))),
        JavaMethod.of("java.lang.Long", "signum(long) -> int", a -> Long.signum(a.int64(0))),
        JavaMethod.of("java.lang.Long", "bitCount(long) -> int", a -> Long.bitCount(a.int64(0))),
        JavaMethod.of(
            "java.lang.Long", "max(long, long) -> long", a -> Long.max(a.int64(0), a.int64(1))),
        JavaMethod.of(
            "java.lang.Long", "min(long, long) -> long", a -> Long.min(a.int64(0), a.int64(1))),
        JavaMethod.of(
            "java.lang.Long", "sum(long, long) -> long", a -> Long.sum(a.int64(0), a.int64(1))));
  }

  private static List<JavaMethod> floats() {
    return List.of(
        JavaMethod.of(
            "java.lang.Float", "valueOf(float) -> float", a -> Float.valueOf(a.float32(0))),
        JavaMethod.of(
            "java.lang.Float", "valueOf(java.lang.String) -> float", a -> Float.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Float",
            "parseFloat(java.lang.String) -> float",
            a -> Float.parseFloat(a.text(0))),
        JavaMethod.of(
            "java.lang.Float",
            "toString(float) -> java.lang.String",
            a -> Float.toString(a.float32(0))),
        JavaMethod.of(
            "java.lang.Float",
            "compare(float, float) -> int",
            a -> Float.compare(a.float32(0), a.float32(1))),
        JavaMethod.of(
            "java.lang.Float",
            "max(float, float) -> float",
            a -> Float.max(a.float32(0), a.float32(1))),
        JavaMethod.of(
            "java.lang.Float",
            "min(float, float) -> float",
            a -> Float.min(a.float32(0), a.float32(1))),
        JavaMethod.of(
            "java.lang.Float",
            "sum(float, float) -> float",
            a -> Float.sum(a.float32(0), a.float32(1))),
        JavaMethod.of(
            "java.lang.Float", "isFinite(float) -> boolean", a -> Float.isFinite(a.float32(0))));
  }

  private static List<JavaMethod> doubles() {
    return List.of(
        JavaMethod.of(
            "java.lang.Double", "valueOf(double) -> double", a -> Double.valueOf(a.float64(0))),
        JavaMethod.of(
            "java.lang.Double",
            "valueOf(java.lang.String) -> double",
            a -> Double.valueOf(a.text(0))),
        JavaMethod.of(
            "java.lang.Double",
            "parseDouble(java.lang.String) -> double",
            a -> Double.parseDouble(a.text(0))),
        JavaMethod.of(
            "java.lang.Double",
            "toString(double) -> java.lang.String",
            a -> Double.toString(a.float64(0))),
        JavaMethod.of(
            "java.lang.Double",
            "compare(double, double) -> int",
            a -> Double.compare(a.float64(0), a.float64(1))),
        JavaMethod.of(
            "java.lang.Double",
            "max(double, double) -> double",
            a -> Double.max(a.float64(0), a.float64(1))),
        JavaMethod.of(
            "java.lang.Double",
            "min(double, double) -> double",
            a -> Double.min(a.float64(0), a.float64(1))),
        JavaMethod.of(
            "java.lang.Double",
            "sum(double, double) -> double",
            a -> Double.sum(a.float64(0), a.float64(1))),
        JavaMethod.of(
            "java.lang.Double", "isFinite(double) -> boolean", a -> Double.isFinite(a.float64(0))));
  }

  private static List<JavaMethod> bigNumbers() {
    return List.of(
        JavaMethod.of(
            "java.math.BigInteger",
            "valueOf(long) -> java.math.BigInteger",
            a -> BigInteger.valueOf(a.int64(0))),
        JavaMethod.of(
            "java.math.BigDecimal",
            "valueOf(long) -> java.math.BigDecimal",
            a -> BigDecimal.valueOf(a.int64(0))),
        JavaMethod.of(
            "java.math.BigDecimal",
            "valueOf(long, int) -> java.math.BigDecimal",
            a -> BigDecimal.valueOf(a.int64(0), a.int32(1))),
        JavaMethod.of(
            "java.math.BigDecimal",
            "valueOf(double) -> java.math.BigDecimal",
            a -> BigDecimal.valueOf(a.float64(0))));
  }
}
