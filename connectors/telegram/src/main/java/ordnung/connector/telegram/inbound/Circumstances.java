package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.telegram.Numbers;
import org.jspecify.annotations.Nullable;

/** What a message of any kind may tell besides its content: what it answers, where it was passed on from, who wrote it in a group. */
final class Circumstances {
    private Circumstances() {
    }

    static @Nullable String replyTo(Incoming message) {
        JsonNode answered = message.json().path(message.json().has("reply_to_message") ? "reply_to_message" : "pinned_message");
        return Chats.message(message.chat(), answered);
    }

    static void addTo(Payload payload, Incoming message) {
        JsonNode json = message.json();
        payload.with("links", Texts.links(json)).with("quote", Json.words(json.path("quote"), "text"))
                .with("forwarded", forwarded(json)).with("externalReply", external(json.path("external_reply")))
                .with("language", Json.words(json.path("from"), "language_code")).with("topic", Numbers.of(json, "message_thread_id"))
                .with("guestQueryId", Json.id(json, "guest_query_id"));
        if (json.path("reply_to_story").isObject()) {
            payload.plain("story", json.path("reply_to_story"));
        }
        if (!message.chat().isPrivate()) {
            payload.with("from", sender(json));
        }
    }

    /** Of a group many write; an administrator who hides writes as the group itself. */
    static @Nullable Map<String, Object> sender(JsonNode message) {
        JsonNode from = message.path(message.path("sender_chat").isObject() ? "sender_chat" : "from");
        String title = Json.words(from, "title");
        return new Payload().with("id", Json.id(from, "id")).with("name", title == null ? Parties.name(from) : title)
                .with("username", Json.words(from, "username")).orNull();
    }

    private static @Nullable Map<String, Object> forwarded(JsonNode message) {
        JsonNode origin = message.path("forward_origin");
        return origin.isObject() ? origin(origin).with("at", text(Timestamps.said(origin.path("date")))).orNull() : null;
    }

    private static @Nullable Map<String, Object> external(JsonNode reply) {
        return reply.isObject() ? origin(reply.path("origin")).with("messageId", Numbers.of(reply, "message_id")).orNull() : null;
    }

    /** {@code core.telegram.org/bots/api#messageorigin}: a person, one who hides, a group or a channel. */
    private static Payload origin(JsonNode origin) {
        String hidden = Json.words(origin, "sender_user_name");
        String title = Json.words(origin.path(origin.has("chat") ? "chat" : "sender_chat"), "title");
        String name = hidden != null ? hidden : title != null ? title : Parties.name(origin.path("sender_user"));
        return new Payload().with("type", Json.words(origin, "type")).with("name", name);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
