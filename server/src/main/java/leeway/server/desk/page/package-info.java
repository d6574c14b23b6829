/**
 * The pages of the path: ask, card, deed, receipt, one's own day. A page is one handler, one view
 * record and one template. Start reading at {@code CardPage}.
 */
@NullMarked
package leeway.server.desk.page;

import org.jspecify.annotations.NullMarked;
