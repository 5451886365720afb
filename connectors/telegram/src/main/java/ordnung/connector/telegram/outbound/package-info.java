/**
 * Speaks to the Bot API: {@link ordnung.connector.telegram.outbound.Rules} refuse what Telegram cannot carry,
 * {@link ordnung.connector.telegram.outbound.Encoder} writes the request, {@link ordnung.connector.telegram.outbound.Answers} says what the answer
 * means, {@link ordnung.connector.telegram.outbound.Poller} asks for updates where Telegram cannot call.
 */
@NullMarked
package ordnung.connector.telegram.outbound;

import org.jspecify.annotations.NullMarked;
