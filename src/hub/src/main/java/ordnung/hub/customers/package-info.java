/** Who writes and buys: one card a person, whatever channels they come by. */
@NullMarked
package ordnung.hub.customers;

import org.jspecify.annotations.NullMarked;
