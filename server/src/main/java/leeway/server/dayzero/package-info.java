/**
 * Day 0 as pages and as a PDF: files are uploaded, what was guessed of them is shown and corrected,
 * then they are read once, deleted, and their figures stand on one page, each with its rows. A
 * reading lives in the memory of this node for an hour and belongs to whoever uploaded it. What is
 * counted, and how, is {@code leeway.dayzero}. Start reading at {@link
 * leeway.server.dayzero.DayZeroPage}.
 */
@NullMarked
package leeway.server.dayzero;

import org.jspecify.annotations.NullMarked;
