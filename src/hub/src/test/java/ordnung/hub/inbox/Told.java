package ordnung.hub.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Topics;
import ordnung.host.EventPublisher;
import ordnung.host.EventPublisher.Outgoing;

/** Events as any connector may tell them, put onto the topic for an account. */
final class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventPublisher publisher;
    private final String account;

    Told(EventPublisher publisher, String account) {
        this.publisher = publisher;
        this.account = account;
    }

    void that(ChannelEvent... events) {
        publisher.publish(Arrays.stream(events).map(event -> new Outgoing(Topics.INBOUND, account, event.thread(), event)).toList())
                .await().atMost(PATIENCE);
    }

    static MessageReceived text(String thread, String id, String text, Instant at) {
        return message(thread, id, Direction.IN, MessageKind.TEXT, text, at, null, Map.of());
    }

    static MessageReceived echo(String thread, String id, String text, Instant at) {
        return message(thread, id, Direction.OUT, MessageKind.TEXT, text, at, null, Map.of());
    }

    static MessageReceived photo(String thread, String id, String caption, Instant at, long order) {
        return new MessageReceived(thread, id, Direction.IN, MessageKind.IMAGE, caption,
                List.of(new Attachment("file-" + id, MessageKind.IMAGE, "image/jpeg", null, 3L, null, null)), null, party(thread), at, order,
                Map.of(), null);
    }

    static MessageReceived message(String thread, String id, Direction direction, MessageKind kind, String text, Instant at, Long order,
                                   Map<String, Object> payload) {
        return new MessageReceived(thread, id, direction, kind, text, List.of(), null, party(thread), at, order, payload, null);
    }

    private static Party party(String thread) {
        return new Party(List.of(thread), "Анна", null, null, null, Party.Evidence.SEEN);
    }
}
