package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in a chat's message.
 *
 * @param id    of the shelf
 * @param name  null: it has none
 * @param size  in bytes
 */
record Enclosed(String id, String type, @Nullable String name, int size, Instant at) {

    static boolean picture(String type) {
        return type.startsWith("image/");
    }

    /** After whatever the message has already. */
    void into(ObjectNode message) {
        ObjectNode file = message.withObject("/attachments").withArray(picture(type) ? "images" : "files").addObject().put("date", at.toString())
                .put("downloadID", id).put("url", "https://chat-basket-01.wbbasket.ru/vol0/" + id);
        if (!picture(type)) {
            file.put("contentType", type).put("name", name == null ? "file" : name).put("size", size);
        }
    }

    /** @param price  kopecks  @param rid  of the piece that was bought */
    static void card(ObjectNode message, long nmId, long price, String rid) {
        message.withObject("/attachments").putObject("goodCard").put("nmID", nmId).put("price", price / 100).put("priceCurrency", "RUB").put("rid", rid)
                .put("size", "0");
    }
}
