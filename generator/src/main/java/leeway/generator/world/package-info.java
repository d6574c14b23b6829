/**
 * Who and what there is before anybody asks: customers and their homes, staff and rota, places,
 * seasons, and how loyal a customer stays to whom. Start with {@link leeway.generator.world.World}.
 */
@NullMarked
package leeway.generator.world;

import org.jspecify.annotations.NullMarked;
