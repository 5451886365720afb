/** Conversations and messages: what came in, what waits, what was answered. Knows customers; knows nothing of orders and replies. */
@NullMarked
package ordnung.hub.inbox;

import org.jspecify.annotations.NullMarked;
