package ordnung.hub.inbox.store;

import java.time.Instant;
import java.util.UUID;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** An event off the topic, with the account it came through and the time at which the host took it. */
public record Inbound(UUID account, ChannelEvent event, Instant receivedAt) {

    public ThreadKey thread() {
        return new ThreadKey(account, event.thread());
    }

    public boolean isMessage() {
        return event instanceof MessageReceived;
    }

    public MessageReceived message() {
        return (MessageReceived) event;
    }
}
