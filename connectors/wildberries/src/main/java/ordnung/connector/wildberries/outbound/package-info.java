/**
 * Speaks to Wildberries: {@link ordnung.connector.wildberries.outbound.Rules} refuse what it cannot carry,
 * {@link ordnung.connector.wildberries.outbound.Sender} writes, {@link ordnung.connector.wildberries.outbound.Answers} says what an answer means.
 */
@NullMarked
package ordnung.connector.wildberries.outbound;

import org.jspecify.annotations.NullMarked;
