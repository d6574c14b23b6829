/**
 * The pages and the API of the look afterwards: Friday, and a lead's day. No page has a person's
 * name beside what they did, and nothing is sorted by person. Start reading at {@code FridayPage}.
 */
@NullMarked
package leeway.server.review.page;

import org.jspecify.annotations.NullMarked;
