package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Notices;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Tells pushes apart by their {@code message_type} ({@code docs.ozon.ru/api/seller}, "Notification types"). */
final class Pushes {
    private static final String PREFIX = "TYPE_";
    /**
     * Without these a push says nothing: Ozon is told so. In a chat's message even then stand a buyer's words, so it is not listed here.
     */
    private static final Map<String, List<String>> NEEDED = Map.of("NEW_POSTING", List.of("posting_number"),
            "POSTING_CANCELLED", List.of("posting_number"), "STATE_CHANGED", List.of("posting_number", "new_state"),
            "CUTOFF_DATE_CHANGED", List.of("posting_number"), "DELIVERY_DATE_CHANGED", List.of("posting_number"),
            "MESSAGE_READ", List.of("chat_id", "message_id"), "CHAT_CLOSED", List.of("chat_id"));

    private final ChatPushes chats;
    private final PostingPushes postings;
    private final Notices notices;
    private final Clock clock;

    Pushes(Clock clock, Notices notices) {
        this.chats = new ChatPushes(clock, notices);
        this.postings = new PostingPushes(clock);
        this.notices = notices;
        this.clock = clock;
    }

    /** In upper case and without its prefix; "" where there is none. */
    static String type(JsonNode push) {
        String type = Json.id(push, "message_type");
        String upper = type == null ? "" : type.toUpperCase(Locale.ROOT);
        return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
    }

    /** The first parameter that should be there and is not. */
    static @Nullable String missing(JsonNode push) {
        String type = type(push);
        if (type.isEmpty() && !push.has("data")) {
            return "message_type";
        }
        return NEEDED.getOrDefault(type, List.of()).stream().filter(name -> Json.id(push, name) == null).findFirst().orElse(null);
    }

    ChannelEvent read(JsonNode push) {
        String type = type(push);
        return switch (type) {
            case "" -> notices.unreadable("a push that does not say what it is", push);
            case "NEW_MESSAGE" -> chats.message(push);
            case "UPDATE_MESSAGE" -> chats.edit(push);
            case "MESSAGE_READ" -> chats.read(push);
            case "CHAT_CLOSED" -> chats.closed(push);
            case "POSTING_CANCELLED", "STATE_CHANGED" -> postings.change(push);
            case "CUTOFF_DATE_CHANGED" -> postings.cutoff(push);
            case "DELIVERY_DATE_CHANGED" -> postings.delivery(push);
            default -> notices.notice(PREFIX + type, at(push), push);
        };
    }

    private Instant at(JsonNode push) {
        Instant said = Moments.of(push, "changed_at");
        return Moments.or(said, clock.instant());
    }
}
