/**
 * What is known of customers and their orders: documents imported from the company's own systems,
 * each under a collection and a key, as they stand after what was granted here. A rulebook's
 * mappings say which file becomes which collection; no field name of a company is known to this
 * code. Start reading at {@link leeway.server.customers.CustomerRecords}.
 */
@NullMarked
package leeway.server.customers;

import org.jspecify.annotations.NullMarked;
