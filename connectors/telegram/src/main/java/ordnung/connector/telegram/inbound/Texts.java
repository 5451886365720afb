package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, and what stands behind it. */
final class Texts {
    /** A link {@code t.me/bot?start=site-42} arrives as {@code /start site-42}: it tells where the customer came from. */
    private static final Pattern START = Pattern.compile("/start(?:@\\w+)?\\s+(\\S.{0,255})", Pattern.DOTALL);

    private Texts() {
    }

    static @Nullable Content read(JsonNode message) {
        String text = Json.text(message, "text");
        if (text == null) {
            return null;
        }
        Matcher start = START.matcher(text);
        return Content.text(text, new Payload().with("start", start.matches() ? start.group(1).strip() : null));
    }

    /** Addresses that stand behind words and are not to be seen in the text; null: none. */
    static @Nullable List<String> links(JsonNode message) {
        List<String> links = new ArrayList<>();
        for (String field : List.of("entities", "caption_entities")) {
            for (JsonNode entity : message.path(field)) {
                String url = "text_link".equals(Json.text(entity, "type")) ? Json.words(entity, "url") : null;
                if (url != null) {
                    links.add(url);
                }
            }
        }
        return links.isEmpty() ? null : List.copyOf(links);
    }
}
