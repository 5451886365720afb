package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.telegram.Numbers;

/**
 * One update, and the part of it that is read.
 *
 * @param topic  the part's name: {@code edited_message}
 * @param whole  as it came
 * @param part   an object
 */
record Update(String topic, JsonNode whole, JsonNode part) {

    String raw() {
        return Json.raw(whole);
    }

    /** Of what Telegram gives no id of its own: the same update twice has the same. */
    String id() {
        Long number = Numbers.of(whole, "update_id");
        return number == null ? Digests.of(raw()) : "update_" + number;
    }
}
