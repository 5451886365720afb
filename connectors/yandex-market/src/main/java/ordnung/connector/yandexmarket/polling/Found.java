package ordnung.connector.yandexmarket.polling;

import java.time.Instant;
import java.util.List;
import ordnung.events.ChannelEvent;

/**
 * Something that a source holds.
 *
 * @param key  the same whenever it is found again, another when it has changed
 * @param at   the Market's time of it
 */
record Found(String key, Instant at, List<ChannelEvent> events) {
}
