package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of content, each under a field of its own ({@code core.telegram.org/bots/api#message}). The order counts: an animation comes with the same
 * file as {@code document}, a venue with {@code location}, a live photo with {@code photo}.
 */
final class Contents {
    private static final Map<String, ContentReader> READERS = readers();
    /** What any message may have beside its content: none of it says what the message is. */
    private static final Set<String> FRAME = Set.of("message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat",
            "sender_boost_count", "sender_business_bot", "sender_tag", "date", "guest_query_id", "business_connection_id", "chat", "forward_origin",
            "is_topic_message", "is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story", "via_bot", "edit_date",
            "has_protected_content", "is_from_offline", "media_group_id", "author_signature", "paid_star_count", "entities", "link_preview_options",
            "effect_id", "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler", "reply_markup");

    private Contents() {
    }

    /** Null where nobody here reads what the message holds. */
    static @Nullable Content read(JsonNode message) {
        for (Map.Entry<String, ContentReader> each : READERS.entrySet()) {
            Content content = message.has(each.getKey()) ? each.getValue().read(message) : null;
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** Written by somebody, not to be read by us: the message is kept as it came. */
    static Content unsupported(JsonNode message) {
        String type = message.properties().stream().map(Map.Entry::getKey).filter(name -> !FRAME.contains(name)).findFirst().orElse("unknown");
        return Content.of(MessageKind.UNSUPPORTED, Json.words(message, "caption"), new Payload().with("type", StorableText.of(type)));
    }

    private static Map<String, ContentReader> readers() {
        Map<String, ContentReader> readers = new LinkedHashMap<>();
        readers.put("text", Texts::read);
        readers.put("animation", new MediaReader("animation", MessageKind.VIDEO, "video/mp4"));
        readers.put("live_photo", Photos::live);
        readers.put("photo", Photos::read);
        readers.put("voice", new MediaReader("voice", MessageKind.VOICE, "audio/ogg"));
        readers.put("audio", new MediaReader("audio", MessageKind.AUDIO, null));
        readers.put("video", new MediaReader("video", MessageKind.VIDEO, null));
        readers.put("video_note", new MediaReader("video_note", MessageKind.VIDEO, "video/mp4"));
        readers.put("document", new MediaReader("document", MessageKind.DOCUMENT, null));
        readers.put("sticker", Stickers::read);
        readers.put("venue", Places::venue);
        readers.put("location", Places::location);
        readers.put("contact", Contacts::read);
        readers.put("dice", Sayings::dice);
        readers.put("poll", Sayings::poll);
        readers.put("checklist", Sayings::checklist);
        readers.put("rich_message", RichTexts::read);
        readers.put("web_app_data", Sayings::webApp);
        readers.put("paid_media", Photos::paid);
        readers.put("story", Sayings::story);
        readers.put("game", Sayings::titled);
        readers.put("invoice", Sayings::titled);
        ServiceMessages.FIELDS.forEach(field -> readers.put(field, message -> ServiceMessages.read(field, message)));
        return readers;
    }
}
