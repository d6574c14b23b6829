/**
 * The files of a generated company, one class a file. {@link leeway.generator.files.Csv} writes
 * cells without garbage; what a company's systems export (till log, tickets, orders, rota) comes in
 * the company's own dialect of separator, decimal mark and timestamp, everything else with commas,
 * points and ISO dates.
 */
@NullMarked
package leeway.generator.files;

import org.jspecify.annotations.NullMarked;
