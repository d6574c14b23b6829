/**
 * Who says who may enter: the first administrator by a printed code, then administrators by page
 * and API, and the cast of {@code demo}. Start with {@code AdministrationPage}.
 */
@NullMarked
package leeway.server.people.administration;

import org.jspecify.annotations.NullMarked;
