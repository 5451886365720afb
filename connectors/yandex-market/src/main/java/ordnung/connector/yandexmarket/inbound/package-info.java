/**
 * Takes the Market's notifications ({@code …/push-notifications/reference/sendNotification}): {@link
 * ordnung.connector.yandexmarket.inbound.Webhook} proves the caller, {@link ordnung.connector.yandexmarket.inbound.Pushes} reads.
 */
@NullMarked
package ordnung.connector.yandexmarket.inbound;

import org.jspecify.annotations.NullMarked;
