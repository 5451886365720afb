/** Customers in their tables, and what they said and ordered on one line of time. */
@NullMarked
package ordnung.hub.customers.store;

import org.jspecify.annotations.NullMarked;
