/**
 * Asks the Market for what is new: {@link ordnung.connector.yandexmarket.polling.SourceWalk} goes page by page through a {@link
 * ordnung.connector.yandexmarket.polling.Source}, {@link ordnung.connector.yandexmarket.polling.Progress} remembers how far.
 */
@NullMarked
package ordnung.connector.yandexmarket.polling;

import org.jspecify.annotations.NullMarked;
