package leeway.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;

/**
 * Random codes of enumerated columns in memory, a twentieth of them null; the same for the same
 * size.
 */
final class Columns {
  private Columns() {}

  /** {@code codes[column][situation]}. */
  static byte[][] of(List<Column> columns, int situations) {
    var random = new SplittableRandom(7);
    byte[][] codes = new byte[columns.size()][situations];
    for (int i = 0; i < codes.length; i++) {
      int count = ((Coding.Texts) columns.get(i).coding()).values().size();
      for (int situation = 0; situation < situations; situation++) {
        codes[i][situation] = (byte) (random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(count));
      }
    }
    return codes;
  }

  /** The same as the engine's columns. */
  static List<FactColumn> facts(byte[][] codes) {
    return IntStream.range(0, codes.length)
        .<FactColumn>mapToObj(i -> new FactColumn.Bytes(codes[i]))
        .toList();
  }

  /** Runs parts of the situations on two threads, the caller and one other, as all peers do. */
  static <T> List<T> inParts(int situations, int part, Part<T> work) {
    return IntStream.range(0, Math.ceilDiv(situations, part))
        .parallel()
        .mapToObj(i -> work.run(i * part, Math.min(situations, (i + 1) * part)))
        .toList();
  }

  /** Work on the situations from one place to before another. */
  interface Part<T> {
    T run(int from, int to);
  }

  /** The sum of all bytes: the least that anybody can do who looks at them. */
  static long touch(byte[][] codes) {
    return inParts(codes[0].length, 1 << 16, (from, to) -> touch(codes, from, to)).stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long touch(byte[][] codes, int from, int to) {
    long sum = 0;
    for (byte[] column : codes) {
      for (int i = from; i < to; i++) {
        sum += column[i];
      }
    }
    return sum;
  }
}
