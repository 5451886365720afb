package ordnung.connector.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.PlainValues;
import ordnung.connector.common.Timestamps;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * One call of a visitor's browser: a message, contacts, or how far our messages have come. What is in it beside is kept raw, without the secret.
 */
final class VisitorCall {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final int MOST_EVENTS = 100;

    private final JsonNode body;
    private final String thread;
    private final Instant now;
    private final String raw;

    VisitorCall(ObjectNode body, Visitor visitor, Instant now) {
        this.body = body;
        this.thread = visitor.thread();
        this.now = now;
        this.raw = Json.raw(body.deepCopy().without("visitor"));
    }

    /** Never empty. */
    List<ChannelEvent> events() {
        List<ChannelEvent> events = new ArrayList<>();
        Contacts contacts = Contacts.of(body.path("contacts"));
        Attachment file = file(body.path("file"));
        String text = Json.words(body, "text");
        if (text != null || file != null) {
            events.add(message(file == null ? MessageKind.TEXT : file.kind(), text, file, contacts));
        } else if (!contacts.isEmpty()) {
            // Name and phone are shown as a contact is; a mail has no place there.
            events.add(message(MessageKind.CONTACT, contacts.mail(), null, contacts));
        }
        reports("delivered", DeliveryReported.State.DELIVERED, events);
        reports("read", DeliveryReported.State.READ, events);
        return events.isEmpty() ? List.of(new Unrecognised(thread, Digests.of(thread + raw), "web-chat", "neither a message nor a report", now, raw))
                : events;
    }

    private MessageReceived message(MessageKind kind, @Nullable String text, @Nullable Attachment file, Contacts contacts) {
        return new MessageReceived(thread, id(), Direction.IN, kind, text, file == null ? List.of() : List.of(file), reference(body.path("replyTo")),
                contacts.party(thread), writtenAt(), null, payload(kind, contacts), raw);
    }

    /** The browser's own, so that a message that is sent again is the same one. */
    private String id() {
        String id = reference(body.path("id"));
        return id == null ? Digests.of(thread + raw) : id;
    }

    private static @Nullable String reference(JsonNode value) {
        return value.isTextual() && ID.matcher(value.textValue()).matches() ? value.textValue() : null;
    }

    /**
     * What is sent as soon as it is written ({@code at} and {@code now} by the visitor's clock, milliseconds since 1970) is written now: so it comes
     * after whatever it answers, however wrong that clock is. What has waited for a connection keeps its place among what waited with it: the clock's
     * fault is taken out by whole minutes, because what it differs by also holds the time that each call took.
     */
    private Instant writtenAt() {
        Instant written = Timestamps.said(body.path("at"));
        Instant sent = Timestamps.said(body.path("now"));
        if (written == null || sent == null || Duration.between(written, sent).compareTo(AT_ONCE) < 0) {
            return now;
        }
        long minutes = Math.round(Duration.between(sent, now).toMillis() / 60_000.0);
        Instant said = written.plus(Duration.ofMinutes(minutes));
        return said.isAfter(now) || said.isBefore(now.minus(LONGEST_WAIT)) ? now : said;
    }

    private static @Nullable Attachment file(JsonNode file) {
        String id = reference(file.path("id"));
        if (id == null) {
            return null;
        }
        String type = Json.words(file, "type");
        JsonNode size = file.path("size");
        return new Attachment(id, kind(type == null ? "" : type), type, Json.words(file, "name"),
                size.canConvertToLong() && size.isIntegralNumber() && size.longValue() >= 0 ? size.longValue() : null, null, null);
    }

    private static MessageKind kind(String type) {
        return type.startsWith("image/") ? MessageKind.IMAGE : type.startsWith("audio/") ? MessageKind.AUDIO
                : type.startsWith("video/") ? MessageKind.VIDEO : MessageKind.DOCUMENT;
    }

    /** Where it was written, what was agreed to, and what the visitor told of themselves. */
    private Map<String, Object> payload(MessageKind kind, Contacts contacts) {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (!contacts.isEmpty()) {
            payload.put(kind == MessageKind.CONTACT ? "contact" : "visitor", contacts.payload());
        }
        for (String field : List.of("page", "consent")) {
            Object value = PlainValues.of(body.path(field));
            if (value != null) {
                payload.put(field, value);
            }
        }
        return payload;
    }

    /** The raw call goes with the first event alone: a hundred copies of it would tell nothing more. */
    private void reports(String field, DeliveryReported.State state, List<ChannelEvent> events) {
        for (JsonNode item : Items.of(body.path(field))) {
            String id = reference(item);
            if (id != null && events.size() < MOST_EVENTS) {
                events.add(new DeliveryReported(thread, id, null, state, now, null, events.isEmpty() ? raw : null));
            }
        }
    }
}
