package ordnung.connector.yandexmarket.fake;

import org.jspecify.annotations.Nullable;

/**
 * What the shop wrote through the API, as it stands on the Market.
 *
 * @param about   {@code chat}, {@code review} or {@code question}, with its number: {@code chat:100}
 * @param id      the Market's number of the message, comment or answer
 * @param file    name of the file, in a chat
 */
public record Published(String about, long id, @Nullable String text, @Nullable String file) {
}
