package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import org.jspecify.annotations.Nullable;

/** Reads what the shop sent as it stands on the customer's screen. */
record Sent(Uploads uploads) {

    FromShop read(String mid, String person, JsonNode body) {
        List<FromShop.Button> buttons = new ArrayList<>();
        String kind = "text";
        @Nullable String mediaId = null;
        for (JsonNode attachment : body.path("attachments")) {
            String type = attachment.path("type").asText();
            if (type.equals("inline_keyboard")) {
                buttons.addAll(buttons(attachment));
            } else {
                kind = type.equals("file") ? "document" : type;
                mediaId = uploads.media(attachment.path("payload"));
            }
        }
        return new FromShop(mid, person, kind, body.path("text").textValue(), mediaId, body.path("link").path("mid").textValue(), buttons);
    }

    private static List<FromShop.Button> buttons(JsonNode keyboard) {
        List<FromShop.Button> buttons = new ArrayList<>();
        keyboard.path("payload").path("buttons").forEach(row -> row.forEach(button ->
                buttons.add(new FromShop.Button(button.path("payload").asText(), button.path("text").asText()))));
        return buttons;
    }
}
