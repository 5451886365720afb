/**
 * Speaks to the Partner API: {@link ordnung.connector.yandexmarket.outbound.Rules} refuses what cannot be carried, {@link
 * ordnung.connector.yandexmarket.outbound.Answers} says what an answer means.
 */
@NullMarked
package ordnung.connector.yandexmarket.outbound;

import org.jspecify.annotations.NullMarked;
