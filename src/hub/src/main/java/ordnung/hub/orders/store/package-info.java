/** Cards, boards and products in their tables. */
@NullMarked
package ordnung.hub.orders.store;

import org.jspecify.annotations.NullMarked;
