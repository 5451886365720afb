/**
 * Yandex Market (Partner API, {@code yandex.ru/dev/market/partner-api/doc}): chats with buyers, reviews, questions and orders of one shop.
 * Notifications carry bare ids, so they wake the feeds, which do the fetching.
 */
@NullMarked
package ordnung.connector.yandexmarket;

import org.jspecify.annotations.NullMarked;
