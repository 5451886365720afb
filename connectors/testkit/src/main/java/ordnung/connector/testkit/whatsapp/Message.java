package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends, as an item of a webhook's {@code messages}. Build one with {@link #from} and one of the kinds.
 *
 * @param id    wamid
 * @param json  the item, complete
 */
public record Message(WhatsAppPerson person, String id, ObjectNode json) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public static Draft from(WhatsAppPerson person, String id, Instant at) {
        ObjectNode json = NODES.objectNode();
        if (person.phone() != null) {
            json.put("from", person.phone());
        }
        json.put("from_user_id", person.userId()).put("id", id).put("timestamp", String.valueOf(at.getEpochSecond()));
        return new Draft(person, id, json);
    }

    /** A message without its content yet. */
    public record Draft(WhatsAppPerson person, String id, ObjectNode json) {

        /** Answers this message of the shop's or of the person's own. */
        public Draft replyingTo(@Nullable String wamid) {
            if (wamid != null) {
                json.putObject("context").put("id", wamid);
            }
            return this;
        }

        public Message text(String body) {
            return of("text", NODES.objectNode().put("body", body));
        }

        public Message image(String mediaId, String mimeType, String sha256, @Nullable String caption) {
            return of("image", media(mediaId, mimeType, sha256, caption));
        }

        public Message video(String mediaId, String mimeType, String sha256, @Nullable String caption) {
            return of("video", media(mediaId, mimeType, sha256, caption));
        }

        public Message document(String mediaId, String mimeType, String sha256, String fileName, @Nullable String caption) {
            return of("document", media(mediaId, mimeType, sha256, caption).put("filename", fileName));
        }

        public Message sticker(String mediaId, String sha256, boolean animated) {
            return of("sticker", media(mediaId, "image/webp", sha256, null).put("animated", animated));
        }

        public Message voice(String mediaId, String sha256) {
            return of("audio", media(mediaId, "audio/ogg; codecs=opus", sha256, null).put("voice", true));
        }

        public Message audio(String mediaId, String mimeType, String sha256) {
            return of("audio", media(mediaId, mimeType, sha256, null).put("voice", false));
        }

        public Message location(double latitude, double longitude, @Nullable String name, @Nullable String address) {
            ObjectNode place = NODES.objectNode().put("latitude", latitude).put("longitude", longitude);
            if (name != null) {
                place.put("name", name);
            }
            if (address != null) {
                place.put("address", address);
            }
            return of("location", place);
        }

        /** @param phone  digits without "+" */
        public Message contact(String name, String phone) {
            ObjectNode card = NODES.objectNode();
            card.putObject("name").put("formatted_name", name).put("first_name", name);
            card.putArray("phones").addObject().put("phone", "+" + phone).put("wa_id", phone).put("type", "CELL");
            json.putArray("contacts").add(card);
            return done("contacts");
        }

        /** @param emoji  null: takes the reaction back */
        public Message reaction(String target, @Nullable String emoji) {
            ObjectNode reaction = NODES.objectNode().put("message_id", target);
            if (emoji != null) {
                reaction.put("emoji", emoji);
            }
            return of("reaction", reaction);
        }

        public Message edit(String target, String newText) {
            ObjectNode edit = NODES.objectNode().put("original_message_id", target);
            edit.putObject("message").put("type", "text").putObject("text").put("body", newText);
            return of("edit", edit);
        }

        public Message revoke(String target) {
            return of("revoke", NODES.objectNode().put("original_message_id", target));
        }

        /** A reply button under an interactive message was pressed. */
        public Message buttonReply(String buttonId, String title) {
            ObjectNode pressed = NODES.objectNode().put("type", "button_reply");
            pressed.putObject("button_reply").put("id", buttonId).put("title", title);
            return of("interactive", pressed);
        }

        /** A line of an interactive list was chosen. */
        public Message listReply(String rowId, String title) {
            ObjectNode chosen = NODES.objectNode().put("type", "list_reply");
            chosen.putObject("list_reply").put("id", rowId).put("title", title);
            return of("interactive", chosen);
        }

        /** A quick reply of a template was pressed. */
        public Message templateButton(String payload, String text) {
            return of("button", NODES.objectNode().put("payload", payload).put("text", text));
        }

        public Message order(String catalogId, String sku, int quantity, long price, String currency) {
            ObjectNode order = NODES.objectNode().put("catalog_id", catalogId).put("text", "");
            order.putArray("product_items").addObject().put("product_retailer_id", sku).put("quantity", quantity).put("item_price", price)
                    .put("currency", currency);
            return of("order", order);
        }

        /** The person's number is now another; the message comes from the old one. */
        public Message changedNumber(String newPhone) {
            return of("system", NODES.objectNode().put("body", "changed number").put("wa_id", newPhone).put("type", "user_changed_number"));
        }

        /** The person's user id is now another. */
        public Message changedUserId(String newUserId) {
            return of("system", NODES.objectNode().put("body", "changed id").put("previous_user_id", person.userId())
                    .put("user_id", newUserId)
                    .put("type", "user_changed_user_id"));
        }

        public Message unsupported() {
            json.putArray("errors").addObject().put("code", 131051).put("title", "Message type unknown")
                    .put("message", "Message type unknown")
                    .putObject("error_data").put("details", "Message type is currently not supported.");
            return done("unsupported");
        }

        private Message of(String type, ObjectNode content) {
            json.set(type, content);
            return done(type);
        }

        private Message done(String type) {
            json.put("type", type);
            return new Message(person, id, json);
        }

        private static ObjectNode media(String id, String mimeType, String sha256, @Nullable String caption) {
            ObjectNode media = NODES.objectNode().put("id", id).put("mime_type", mimeType).put("sha256", sha256);
            return caption == null ? media : media.put("caption", caption);
        }
    }
}
