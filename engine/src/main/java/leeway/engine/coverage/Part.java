package leeway.engine.coverage;

import java.util.BitSet;

/** Values of one dimension that the same rows accept: one interval of them, and those rows. */
record Part(Interval interval, BitSet rows) {}
