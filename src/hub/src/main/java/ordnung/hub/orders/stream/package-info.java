/** What orders make of messages as they come in. */
@NullMarked
package ordnung.hub.orders.stream;

import org.jspecify.annotations.NullMarked;
