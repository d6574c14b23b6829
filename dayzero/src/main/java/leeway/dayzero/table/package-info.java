/**
 * Tables as the systems of companies export them: whatever the encoding, the separator, the decimal
 * mark and the order of day and month, found out from the data. Rows are streamed; every cell is
 * text and nothing in it is ever carried out. Start reading at {@link
 * leeway.dayzero.table.TableFile}.
 */
@NullMarked
package leeway.dayzero.table;

import org.jspecify.annotations.NullMarked;
