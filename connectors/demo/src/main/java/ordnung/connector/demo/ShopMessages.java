package ordnung.connector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.testkit.whatsapp.SentMessage;

/** From what the shop sent to what a phone shows. */
final class ShopMessages {
    private ShopMessages() {
    }

    static Bubble bubble(SentMessage sent, long at) {
        String type = sent.type();
        String kind = switch (type) {
            case "interactive", "template" -> "text";
            case "contacts" -> "contact";
            default -> type;
        };
        JsonNode content = sent.body().path(type);
        String text = sent.text();
        return Bubble.of(sent.id(), Bubble.Side.SHOP, kind, text.isEmpty() ? null : text, Bubble.Ticks.SENT, at)
                .file(content.path("id").asText(null), content.path("filename").asText(null))
                .buttons(buttons(content))
                .replyingTo(sent.body().path("context").path("message_id").asText(null));
    }

    private static List<Bubble.Button> buttons(JsonNode content) {
        List<Bubble.Button> buttons = new ArrayList<>();
        content.path("action").path("buttons").forEach(button ->
                buttons.add(new Bubble.Button(button.path("reply").path("id").asText(), button.path("reply").path("title").asText())));
        return buttons;
    }
}
