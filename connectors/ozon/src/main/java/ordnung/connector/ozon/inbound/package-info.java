/**
 * Reads what Ozon tells: {@link ordnung.connector.ozon.inbound.Webhook} proves who calls and answers, the rest makes events of chat messages,
 * questions, reviews and postings, whether they were pushed or asked for.
 */
@NullMarked
package ordnung.connector.ozon.inbound;

import org.jspecify.annotations.NullMarked;
