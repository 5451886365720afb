/**
 * Speaks to the Seller API: {@link ordnung.connector.ozon.outbound.Rules} refuse what Ozon cannot carry,
 * {@link ordnung.connector.ozon.outbound.Sender} writes, {@link ordnung.connector.ozon.outbound.Answers} says what an answer means.
 */
@NullMarked
package ordnung.connector.ozon.outbound;

import org.jspecify.annotations.NullMarked;
