package ordnung.connector.telegram.inbound;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Notices;
import ordnung.connector.common.StorableText;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/** Reads updates ({@code core.telegram.org/bots/api#update}), of a call or of an answer to {@code getUpdates}: at least one event for each. */
public final class Updates {
    private static final int LONGEST_TOPIC = 64;

    private final Map<String, Reader> readers;
    private final Notices notices;

    /** @param botId  the bot's own user id, where it is known: what it wrote itself is an echo */
    public Updates(@Nullable Long botId, Clock clock) {
        Timestamps timestamps = new Timestamps(clock);
        Messages messages = new Messages(botId, timestamps);
        Edits edits = new Edits(botId, timestamps);
        notices = new Notices(clock);
        readers = Map.ofEntries(entry("message", messages), entry("edited_message", edits), entry("channel_post", messages),
                entry("edited_channel_post", edits), entry("business_message", messages), entry("edited_business_message", edits),
                entry("guest_message", messages), entry("deleted_business_messages", new Deletions(clock)),
                entry("callback_query", new Presses(clock)), entry("message_reaction", new Reactions(timestamps)),
                entry("my_chat_member", new Memberships(timestamps, notices)),
                entry("business_connection", update -> List.of(
                        notices.notice(update.topic(), timestamps.of(update.part(), "date"), update.whole()))));
    }

    public List<ChannelEvent> read(JsonNode update) {
        List<ChannelEvent> events = new ArrayList<>();
        update.properties().forEach(field -> {
            Reader reader = readers.get(field.getKey());
            if (reader != null && field.getValue().isObject()) {
                events.addAll(read(reader, new Update(field.getKey(), update, field.getValue())));
            }
        });
        return events.isEmpty() ? List.of(notices.unreadable(Unrecognised.ACCOUNT_THREAD, topic(update), "nobody here reads it", update)) : events;
    }

    /** What could not even be taken apart. */
    public Unrecognised undecodable(String body) {
        return notices.undecodable(body, "nested too deep or too long");
    }

    /** Last line of defence: whatever a reader did not foresee costs the update its meaning and nothing else. */
    private List<ChannelEvent> read(Reader reader, Update update) {
        try {
            return reader.read(update);
        } catch (RuntimeException unforeseen) {
            return List.of();
        }
    }

    private static String topic(JsonNode update) {
        return update.properties().stream().map(Map.Entry::getKey).filter(name -> !name.equals("update_id")).map(StorableText::of)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_TOPIC).findFirst().orElse("undecodable");
    }
}
