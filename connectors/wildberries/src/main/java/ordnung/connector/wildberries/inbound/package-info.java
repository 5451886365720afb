/** Reads what Wildberries answers: events of chats, questions, reviews, orders and how far they are. */
@NullMarked
package ordnung.connector.wildberries.inbound;

import org.jspecify.annotations.NullMarked;
