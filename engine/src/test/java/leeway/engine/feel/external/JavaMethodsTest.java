package leeway.engine.feel.external;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaMethodsTest {
  private static final int TEXT_MAX = 1_000;

  private static JavaMethod method(String className, String signature) {
    return JavaMethods.find(className, signature).orElseThrow();
  }

  private static Optional<Object> formatted(String format, Object... arguments) {
    var all = Stream.concat(Stream.of((Object) format), Arrays.stream(arguments)).toList();
    return method("java.lang.String", "format(java.lang.String, [Ljava.lang.Object;)")
        .call(all, TEXT_MAX);
  }

  @Test
  void allOfMathIsThereButChance() {
    var ours =
        JavaMethods.all().stream()
            .filter(it -> it.className().equals("java.lang.Math"))
            .map(JavaMethod::signature)
            .toList();

    var theirs =
        Arrays.stream(Math.class.getMethods())
            .filter(it -> Modifier.isStatic(it.getModifiers()) && !it.getName().equals("random"))
            .map(JavaMethodsTest::signature)
            .toList();
    assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
  }

  private static String signature(Method method) {
    var types = Arrays.stream(method.getParameterTypes()).map(Class::getName);
    return method.getName() + types.collect(joining(",", "(", ")"));
  }

  static Stream<JavaMethod> ofNumbers() {
    return JavaMethods.all().stream()
        .filter(it -> it.parameters().stream().allMatch(JavaMethodsTest::isNumber));
  }

  private static boolean isNumber(JavaType type) {
    return switch (type) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
      case BOOLEAN, CHAR, STRING, BIG_INTEGER, BIG_DECIMAL, OBJECT, OBJECTS -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("ofNumbers")
  void aMethodOfNumbersGivesWhatJavaGives(JavaMethod method) throws Exception {
    var types = method.parameters().stream().map(JavaMethodsTest::primitive).toList();
    var java =
        Class.forName(method.className())
            .getMethod(
                method.signature().substring(0, method.signature().indexOf('(')),
                types.toArray(Class<?>[]::new));

    for (int[] sample : new int[][] {{7, 3, 5}, {-7, 2, 9}, {0, 1, 1}, {100, -3, 2}, {2, 0, 0}}) {
      var arguments =
          IntStream.range(0, types.size()).mapToObj(i -> sample(types.get(i), sample[i])).toList();

      assertSame(method.call(arguments, TEXT_MAX), result(java, arguments));
    }
  }

  private static void assertSame(Optional<Object> ours, Optional<Object> javas) {
    if (ours.orElse("") instanceof Double x && javas.orElse("") instanceof Double y) {
      assertThat(x.isNaN() || x.isInfinite() ? Double.valueOf(0) : x)
          .isCloseTo(y.isNaN() || y.isInfinite() ? 0 : y, within(Math.ulp(y.isNaN() ? 0 : y) * 2));
    } else {
      assertThat(ours).isEqualTo(javas);
    }
  }

  private static Optional<Object> result(Method java, List<Object> arguments) throws Exception {
    try {
      return Optional.of(java.invoke(null, arguments.toArray()));
    } catch (InvocationTargetException _) {
      return Optional.empty();
    }
  }

  private static Class<?> primitive(JavaType type) {
    return switch (type) {
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      default -> double.class;
    };
  }

  private static Object sample(Class<?> type, int value) {
    return switch (type.getName()) {
      case "byte" -> (byte) value;
      case "short" -> (short) value;
      case "int" -> value;
      case "long" -> (long) value;
      case "float" -> value / 2f;
      default -> value / 4.0;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.Math, random()",
    "java.lang.Math, foo(double)",
    "'java.lang.Math', 'max(java.lang.String, java.lang.String)'",
    "java.lang.System, exit(int)",
    "java.lang.Runtime, getRuntime()",
    "java.lang.Class, forName(java.lang.String)",
    "java.lang.Integer, getInteger(java.lang.String)",
    "java.util.UUID, randomUUID()",
    "'', ''"
  })
  void thereIsNothingElse(String className, String signature) {
    assertThat(JavaMethods.find(className, signature)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          foo %s        ; foo bar
          %5s,%-5s,     ; '  bar,12   ,'
          %2$s %1$s     ; 12 bar
          %S %%         ; BAR %
          100%% of %.1s ; 100% of b
          %2$05d        ; 00012
          %2$.2f        ; 12.00
          %2$x          ; c
          """)
  void aFormatIsFilledIn(String format, String expected) {
    assertThat(formatted(format, "bar", BigDecimal.valueOf(12))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%n", "%h", "%tY", "%999d", "%.999f", "%<s", "%", "%d", "%3$s", "100% sure"})
  void aFormatThatJavaRefusesOrThatIsNotPureOrBoundedGivesNothing(String format) {
    assertThat(formatted(format, "bar")).isEmpty();
  }

  @Test
  void aFormatIsBoundedWhateverItRepeats() {
    assertThatThrownBy(() -> formatted("%1$s".repeat(100), "x".repeat(20)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 1000 characters");
  }
}
