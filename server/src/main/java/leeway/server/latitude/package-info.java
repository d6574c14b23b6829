/**
 * How far a person or machine may go: the bounds that people set, what is left of them, the slices
 * that devices take along, the switches that stop acts at once, and who is on duty. Bounds, draws
 * and switches are journaled; what an act draws is decided under the journal's lock. Start reading
 * at {@link leeway.server.latitude.Latitude}.
 */
@NullMarked
package leeway.server.latitude;

import org.jspecify.annotations.NullMarked;
