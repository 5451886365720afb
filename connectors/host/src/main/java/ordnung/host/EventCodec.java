package ordnung.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.events.DeliveryReported;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.ReactionChanged;
import ordnung.events.SendReported;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;

/**
 * Events as bytes: JSON, its kind and version in the header {@code ce_type}. A reader takes fields that it does not know for the future's and
 * passes over them.
 */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final Map<Class<?>, String> NAMES = Map.of(
            MessageReceived.class, "ordnung.message-received.v1", MessageEdited.class, "ordnung.message-edited.v1",
            MessageDeleted.class, "ordnung.message-deleted.v1", ReactionChanged.class, "ordnung.reaction-changed.v1",
            DeliveryReported.class, "ordnung.delivery-reported.v1", IdentityChanged.class, "ordnung.identity-changed.v1",
            OrderChanged.class, "ordnung.order-changed.v1",
            Unrecognised.class, "ordnung.unrecognised.v1", SendRequested.class, "ordnung.send-requested.v1",
            SendReported.class, "ordnung.send-reported.v1");
    private static final Map<String, Class<?>> TYPES = NAMES.entrySet().stream().flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventCodec() {
    }

    public static String type(Object event) {
        return Optional.ofNullable(NAMES.get(event.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("Not an event: " + event.getClass()));
    }

    public static byte[] write(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException  for a type that is not one of ours, or bytes that are not of that type */
    public static Object read(String type, byte[] bytes) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("Unknown event type " + type);
        }
        try {
            Object event = JSON.readValue(bytes, known);
            if (event == null) {
                throw new IllegalArgumentException("null");
            }
            return event;
        } catch (IOException | RuntimeException e) {
            // The reader's own message quotes the bytes, which are a customer's: only its kind goes on.
            throw new IllegalArgumentException("Not readable as " + type + ": " + e.getClass().getSimpleName());
        }
    }
}
