package ordnung.hub.inbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.inbox.ReadingOrder;

/** A message that came in, with the id it has if nobody has stored it before. */
record NewMessage(UUID id, Inbound inbound, ConversationRef conversation) {

    MessageReceived message() {
        return inbound.message();
    }

    UUID account() {
        return inbound.account();
    }

    boolean isEcho() {
        return message().direction() == Direction.OUT;
    }

    boolean isOfAlbum() {
        return message().album() != null;
    }

    Instant position() {
        return ReadingOrder.position(message().sentAt(), message().order());
    }

    ThreadKey name() {
        return new ThreadKey(account(), message().externalId());
    }

    /** The album under a name that no provider gives a message. */
    ThreadKey albumName() {
        return new ThreadKey(account(), "album " + message().thread() + " " + message().album());
    }

    List<ThreadKey> otherNames() {
        return message().otherIds().stream().map(id -> new ThreadKey(account(), id)).toList();
    }

    Arrived arrived() {
        return new Arrived(id, message().externalId(), message().direction(), message().kind(), position(), message().text(),
                message().payload() == null ? Map.of() : message().payload(), conversation);
    }
}
