/**
 * Day 0: what a company's own exports say before any opinion or model. A file is surveyed once to
 * find out how it is written and which column is which, then read once for the figures; names are
 * hashed with a key of the one reading as they come in, and nothing of the file is kept but counts
 * and line numbers. Start reading at {@link leeway.dayzero.DayZero}, then {@link
 * leeway.dayzero.Report}.
 */
@NullMarked
package leeway.dayzero;

import org.jspecify.annotations.NullMarked;
