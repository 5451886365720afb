package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message of the shop's that was accepted.
 *
 * @param id          wamid
 * @param to          as the request wrote it: a phone with "+", or a user id
 * @param trackingId  {@code biz_opaque_callback_data}
 * @param body        the request
 */
public record SentMessage(String id, String to, @Nullable String trackingId, JsonNode body) {

    public String type() {
        return body.path("type").asText("text");
    }

    /** What the recipient reads: a text, a caption, the text above buttons; empty where there is none. */
    public String text() {
        return switch (type()) {
            case "text" -> body.path("text").path("body").asText();
            case "interactive" -> body.path("interactive").path("body").path("text").asText();
            case "template" -> templateText();
            default -> body.path(type()).path("caption").asText("");
        };
    }

    private String templateText() {
        StringBuilder text = new StringBuilder(body.path("template").path("name").asText());
        body.path("template").path("components").forEach(component -> component.path("parameters")
                .forEach(parameter -> text.append(' ').append(parameter.path("text").asText(""))));
        return text.toString().strip();
    }
}
