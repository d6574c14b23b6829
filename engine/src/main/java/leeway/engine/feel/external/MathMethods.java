package leeway.engine.feel.external;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code java.lang.Math} but for {@code random()}, which is not pure. What Java allows to differ
 * from machine to machine is computed by {@link StrictMath}, so that it is the same everywhere.
 */
final class MathMethods {

  private MathMethods() {}

  static Stream<JavaMethod> all() {
    return Stream.of(curves(), sizes(), exact(), divisions()).flatMap(List::stream);
  }

  private static JavaMethod method(String written, JavaMethod.Body body) {
    return JavaMethod.of("java.lang.Math", written, body);
  }

  /** Roots, powers, angles and rounding. */
  private static List<JavaMethod> curves() {
    return List.of(
        method("sin(double) -> double", a -> StrictMath.sin(a.float64(0))),
        method("cos(double) -> double", a -> StrictMath.cos(a.float64(0))),
        method("tan(double) -> double", a -> StrictMath.tan(a.float64(0))),
        method("asin(double) -> double", a -> StrictMath.asin(a.float64(0))),
        method("acos(double) -> double", a -> StrictMath.acos(a.float64(0))),
        method("atan(double) -> double", a -> StrictMath.atan(a.float64(0))),
        method("exp(double) -> double", a -> StrictMath.exp(a.float64(0))),
        method("log(double) -> double", a -> StrictMath.log(a.float64(0))),
        method("log10(double) -> double", a -> StrictMath.log10(a.float64(0))),
        method("cbrt(double) -> double", a -> StrictMath.cbrt(a.float64(0))),
        method("sinh(double) -> double", a -> StrictMath.sinh(a.float64(0))),
        method("cosh(double) -> double", a -> StrictMath.cosh(a.float64(0))),
        method("tanh(double) -> double", a -> StrictMath.tanh(a.float64(0))),
        method("expm1(double) -> double", a -> StrictMath.expm1(a.float64(0))),
        method("log1p(double) -> double", a -> StrictMath.log1p(a.float64(0))),
        method(
            "atan2(double, double) -> double", a -> StrictMath.atan2(a.float64(0), a.float64(1))),
        method("pow(double, double) -> double", a -> StrictMath.pow(a.float64(0), a.float64(1))),
        method(
            "hypot(double, double) -> double", a -> StrictMath.hypot(a.float64(0), a.float64(1))),
        method("sqrt(double) -> double", a -> Math.sqrt(a.float64(0))),
        method("ceil(double) -> double", a -> Math.ceil(a.float64(0))),
        method("floor(double) -> double", a -> Math.floor(a.float64(0))),
        method("rint(double) -> double", a -> Math.rint(a.float64(0))),
        method("toDegrees(double) -> double", a -> Math.toDegrees(a.float64(0))),
        method("toRadians(double) -> double", a -> Math.toRadians(a.float64(0))),
        method(
            "IEEEremainder(double, double) -> double",
            a -> Math.IEEEremainder(a.float64(0), a.float64(1))));
  }

  /** Signs, extremes and the neighbours of floating-point numbers. */
  private static List<JavaMethod> sizes() {
    return List.of(
        method("abs(int) -> int", a -> Math.abs(a.int32(0))),
        method("abs(long) -> long", a -> Math.abs(a.int64(0))),
        method("abs(float) -> float", a -> Math.abs(a.float32(0))),
        method("abs(double) -> double", a -> Math.abs(a.float64(0))),
        method("signum(float) -> float", a -> Math.signum(a.float32(0))),
        method("signum(double) -> double", a -> Math.signum(a.float64(0))),
        method("ulp(float) -> float", a -> Math.ulp(a.float32(0))),
        method("ulp(double) -> double", a -> Math.ulp(a.float64(0))),
        method("nextUp(float) -> float", a -> Math.nextUp(a.float32(0))),
        method("nextUp(double) -> double", a -> Math.nextUp(a.float64(0))),
        method("nextDown(float) -> float", a -> Math.nextDown(a.float32(0))),
        method("nextDown(double) -> double", a -> Math.nextDown(a.float64(0))),
        method("max(int, int) -> int", a -> Math.max(a.int32(0), a.int32(1))),
        method("max(long, long) -> long", a -> Math.max(a.int64(0), a.int64(1))),
        method("max(float, float) -> float", a -> Math.max(a.float32(0), a.float32(1))),
        method("max(double, double) -> double", a -> Math.max(a.float64(0), a.float64(1))),
        method("min(int, int) -> int", a -> Math.min(a.int32(0), a.int32(1))),
        method("min(long, long) -> long", a -> Math.min(a.int64(0), a.int64(1))),
        method("min(float, float) -> float", a -> Math.min(a.float32(0), a.float32(1))),
        method("min(double, double) -> double", a -> Math.min(a.float64(0), a.float64(1))),
        method("clamp(long, int, int) -> int", a -> Math.clamp(a.int64(0), a.int32(1), a.int32(2))),
        method(
            "clamp(long, long, long) -> long", a -> Math.clamp(a.int64(0), a.int64(1), a.int64(2))),
        method(
            "clamp(float, float, float) -> float",
            a -> Math.clamp(a.float32(0), a.float32(1), a.float32(2))),
        method(
            "clamp(double, double, double) -> double",
            a -> Math.clamp(a.float64(0), a.float64(1), a.float64(2))),
        method("copySign(float, float) -> float", a -> Math.copySign(a.float32(0), a.float32(1))),
        method(
            "fma(float, float, float) -> float",
            a -> Math.fma(a.float32(0), a.float32(1), a.float32(2))),
        method("getExponent(float) -> int", a -> Math.getExponent(a.float32(0))),
        method(
            "nextAfter(float, double) -> float", a -> Math.nextAfter(a.float32(0), a.float64(1))),
        method("scalb(float, int) -> float", a -> Math.scalb(a.float32(0), a.int32(1))),
        method(
            "copySign(double, double) -> double", a -> Math.copySign(a.float64(0), a.float64(1))),
        method(
            "fma(double, double, double) -> double",
            a -> Math.fma(a.float64(0), a.float64(1), a.float64(2))),
        method("getExponent(double) -> int", a -> Math.getExponent(a.float64(0))),
        method(
            "nextAfter(double, double) -> double", a -> Math.nextAfter(a.float64(0), a.float64(1))),
        method("scalb(double, int) -> double", a -> Math.scalb(a.float64(0), a.int32(1))),
        method("round(float) -> int", a -> Math.round(a.float32(0))),
        method("round(double) -> long", a -> Math.round(a.float64(0))));
  }

  /** Whole numbers, exactly or not at all. */
  private static List<JavaMethod> exact() {
    return List.of(
        method("absExact(int) -> int", a -> Math.absExact(a.int32(0))),
        method("absExact(long) -> long", a -> Math.absExact(a.int64(0))),
        method("decrementExact(int) -> int", a -> Math.decrementExact(a.int32(0))),
        method("decrementExact(long) -> long", a -> Math.decrementExact(a.int64(0))),
        method("incrementExact(int) -> int", a -> Math.incrementExact(a.int32(0))),
        method("incrementExact(long) -> long", a -> Math.incrementExact(a.int64(0))),
        method("negateExact(int) -> int", a -> Math.negateExact(a.int32(0))),
        method("negateExact(long) -> long", a -> Math.negateExact(a.int64(0))),
        method("addExact(int, int) -> int", a -> Math.addExact(a.int32(0), a.int32(1))),
        method("addExact(long, long) -> long", a -> Math.addExact(a.int64(0), a.int64(1))),
        method("subtractExact(int, int) -> int", a -> Math.subtractExact(a.int32(0), a.int32(1))),
        method(
            "subtractExact(long, long) -> long", a -> Math.subtractExact(a.int64(0), a.int64(1))),
        method("divideExact(int, int) -> int", a -> Math.divideExact(a.int32(0), a.int32(1))),
        method("divideExact(long, long) -> long", a -> Math.divideExact(a.int64(0), a.int64(1))),
        method("floorDivExact(int, int) -> int", a -> Math.floorDivExact(a.int32(0), a.int32(1))),
        method(
            "floorDivExact(long, long) -> long", a -> Math.floorDivExact(a.int64(0), a.int64(1))),
        method("ceilDivExact(int, int) -> int", a -> Math.ceilDivExact(a.int32(0), a.int32(1))),
        method("ceilDivExact(long, long) -> long", a -> Math.ceilDivExact(a.int64(0), a.int64(1))),
        method("multiplyExact(int, int) -> int", a -> Math.multiplyExact(a.int32(0), a.int32(1))),
        method("multiplyExact(long, int) -> long", a -> Math.multiplyExact(a.int64(0), a.int32(1))),
        method(
            "multiplyExact(long, long) -> long", a -> Math.multiplyExact(a.int64(0), a.int64(1))),
        method(
            "unsignedMultiplyExact(int, int) -> int",
            a -> Math.unsignedMultiplyExact(a.int32(0), a.int32(1))),
        method(
            "unsignedMultiplyExact(long, int) -> long",
            a -> Math.unsignedMultiplyExact(a.int64(0), a.int32(1))),
        method(
            "unsignedMultiplyExact(long, long) -> long",
            a -> Math.unsignedMultiplyExact(a.int64(0), a.int64(1))),
        method("powExact(int, int) -> int", a -> Math.powExact(a.int32(0), a.int32(1))),
        method("powExact(long, int) -> long", a -> Math.powExact(a.int64(0), a.int32(1))),
        method(
            "unsignedPowExact(int, int) -> int",
            a -> Math.unsignedPowExact(a.int32(0), a.int32(1))),
        method(
            "unsignedPowExact(long, int) -> long",
            a -> Math.unsignedPowExact(a.int64(0), a.int32(1))),
        method("toIntExact(long) -> int", a -> Math.toIntExact(a.int64(0))));
  }

  /** Divisions that round, and products that do not fit. */
  private static List<JavaMethod> divisions() {
    return List.of(
        method("floorDiv(int, int) -> int", a -> Math.floorDiv(a.int32(0), a.int32(1))),
        method("floorDiv(long, int) -> long", a -> Math.floorDiv(a.int64(0), a.int32(1))),
        method("floorDiv(long, long) -> long", a -> Math.floorDiv(a.int64(0), a.int64(1))),
        method("ceilDiv(int, int) -> int", a -> Math.ceilDiv(a.int32(0), a.int32(1))),
        method("ceilDiv(long, int) -> long", a -> Math.ceilDiv(a.int64(0), a.int32(1))),
        method("ceilDiv(long, long) -> long", a -> Math.ceilDiv(a.int64(0), a.int64(1))),
        method("floorMod(int, int) -> int", a -> Math.floorMod(a.int32(0), a.int32(1))),
        method("floorMod(long, int) -> int", a -> Math.floorMod(a.int64(0), a.int32(1))),
        method("floorMod(long, long) -> long", a -> Math.floorMod(a.int64(0), a.int64(1))),
        method("ceilMod(int, int) -> int", a -> Math.ceilMod(a.int32(0), a.int32(1))),
        method("ceilMod(long, int) -> int", a -> Math.ceilMod(a.int64(0), a.int32(1))),
        method("ceilMod(long, long) -> long", a -> Math.ceilMod(a.int64(0), a.int64(1))),
        method("multiplyFull(int, int) -> long", a -> Math.multiplyFull(a.int32(0), a.int32(1))),
        method("multiplyHigh(long, long) -> long", a -> Math.multiplyHigh(a.int64(0), a.int64(1))),
        method(
            "unsignedMultiplyHigh(long, long) -> long",
            a -> Math.unsignedMultiplyHigh(a.int64(0), a.int64(1))));
  }
}
