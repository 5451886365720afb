package ordnung.connector.yandexmarket.fake;

import ordnung.connector.WebhookCall;

/**
 * Something was done on the Market.
 *
 * @param id    the Market's number of what has come into being
 * @param push  the notification of it, to be delivered or not
 */
public record Happened(long id, WebhookCall push) {
}
