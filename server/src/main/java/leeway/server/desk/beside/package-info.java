/**
 * What stands beside an answer and never in it: what was done in like situations, what was said for
 * the customer, insults and threats. None of it is read by an assessment or a standing. Start
 * reading at {@link leeway.server.desk.beside.Asides}, which writes and finds all of it.
 */
@NamedInterface("beside")
@NullMarked
package leeway.server.desk.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
