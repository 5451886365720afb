package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads what a message says: text, attachments, a place, what it quotes and passes on, what happened to the chat. */
final class Contents {
    private Contents() {
    }

    static Content read(JsonNode message) {
        String own = Json.words(message, "text");
        Gathering found = new Gathering();
        for (JsonNode attachment : Items.of(message.path("attachments"))) {
            Attachments.read(attachment, found);
        }
        place(message.path("geo"), own, found);
        Quotes.read(message, found);
        action(message.path("action"), found);
        circumstances(message, own, found);
        return found.content(own);
    }

    /** Alone it is a place; beside words or files it is something that they tell. */
    private static void place(JsonNode geo, @Nullable String own, Gathering found) {
        Payload place = Places.read(geo);
        if (place == null) {
            return;
        } else if (own == null && found.empty()) {
            found.payload().with(place.map());
            found.is(MessageKind.LOCATION);
        } else {
            found.payload().with("location", place.map());
        }
    }

    /** Somebody came, went or named the chat: said by VK, not by a person. */
    private static void action(JsonNode action, Gathering found) {
        String type = Json.words(action, "type");
        if (type != null) {
            found.payload().with("action", new Payload().with("type", type).with("memberId", Numbers.text(Numbers.id(action, "member_id")))
                    .with("text", Json.words(action, "text")).with("message", Json.words(action, "message")).map());
            found.words(Json.words(action, "text"));
            found.is(MessageKind.SYSTEM);
        }
    }

    /** A pressed button's payload comes with its label as text; {@code ref} names the advertisement or link that led here. */
    private static void circumstances(JsonNode message, @Nullable String own, Gathering found) {
        String button = Buttons.id(message.path("payload"));
        if (button != null) {
            found.payload().with("button", new Payload().with("id", button).with("title", own).map());
        }
        found.payload().with("cropped", Json.flag(message, "is_cropped") ? true : null)
                .with("referral", new Payload().with("ref", Json.words(message, "ref")).with("source", Json.words(message, "ref_source")).map());
    }
}
