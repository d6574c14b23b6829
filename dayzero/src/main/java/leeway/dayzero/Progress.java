package leeway.dayzero;

/** Hears how far a reading has come. */
@FunctionalInterface
public interface Progress {
  /** A step, such as the file being read, has come to a share of itself, from 0 to 1. */
  void at(String step, double share);
}
