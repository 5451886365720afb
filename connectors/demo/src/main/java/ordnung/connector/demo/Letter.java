package ordnung.connector.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook call that the hub has not taken yet.
 *
 * @param bubbleId  the message that it brings; null for a status and the like
 * @param body      of WhatsApp's ASCII, of forms encoded, of other messengers as they write it
 * @param channel   whose webhook it goes to; null as {@code app} says
 * @param headers   that prove it, of other messengers; null: none
 */
record Letter(String id, String phoneId, Phone.App app, @Nullable String bubbleId, String body, @Nullable String channel,
              @Nullable Map<String, String> headers) {

    Letter(String id, String phoneId, Phone.App app, @Nullable String bubbleId, String body) {
        this(id, phoneId, app, bubbleId, body, null, null);
    }
}
