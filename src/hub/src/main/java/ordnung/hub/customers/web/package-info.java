/** The API of customers. */
@NullMarked
package ordnung.hub.customers.web;

import org.jspecify.annotations.NullMarked;
