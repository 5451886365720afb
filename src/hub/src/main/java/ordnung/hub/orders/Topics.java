package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.orders.store.RequestCards.LiveCards;
import ordnung.hub.orders.store.TopicRows;
import ordnung.hub.orders.store.TopicRows.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Which of a conversation's live orders a message is about. With one it is that one. With several it is the one of the message that is quoted, else
 * the one that we asked about last, else the newest; and what the shop says on its own phone is about what the customer wrote of last.
 */
@ApplicationScoped
class Topics {
    private final TopicRows rows;

    Topics(TopicRows rows) {
        this.rows = rows;
    }

    /** @return the order of each message whose conversation has one, in the messages' order. Reads nothing where nowhere are several. */
    Uni<Map<UUID, UUID>> of(SqlConnection tx, List<Arrived> messages, LiveCards live) {
        List<UUID> unsure = messages.stream().filter(one -> live.several().contains(one.conversation().id())).map(Arrived::messageId).toList();
        if (unsure.isEmpty()) {
            return Uni.createFrom().item(new Reading(live).of(messages));
        }
        Reading reading = new Reading(live);
        return rows.talks(tx, live.several()).invoke(talks -> talks.forEach(talk -> {
            remember(reading.asked, talk.conversationId(), talk.asked());
            remember(reading.told, talk.conversationId(), talk.told());
        })).chain(() -> rows.quotes(tx, unsure)).map(quotes -> {
            quotes.forEach(quote -> reading.quotes.put(quote.messageId(), quote));
            return reading.of(messages);
        });
    }

    private static void remember(Map<UUID, UUID> of, UUID conversation, @Nullable UUID card) {
        if (card != null) {
            of.put(conversation, card);
        }
    }

    /** A batch as it is read: each message goes on from the one before. */
    private static final class Reading {
        final Map<UUID, UUID> asked = new HashMap<>();
        final Map<UUID, UUID> told = new HashMap<>();
        final Map<UUID, Quote> quotes = new HashMap<>();
        private final Map<UUID, UUID> found = new java.util.LinkedHashMap<>();
        private final LiveCards live;

        Reading(LiveCards live) {
            this.live = live;
        }

        Map<UUID, UUID> of(List<Arrived> messages) {
            messages.stream().filter(one -> live.newest().containsKey(one.conversation().id())).forEach(one -> found.put(one.messageId(), next(one)));
            return found;
        }

        private UUID next(Arrived message) {
            UUID conversation = message.conversation().id();
            boolean ours = message.direction() == Direction.OUT;
            UUID quoted = quoted(quotes.get(message.messageId()));
            UUID card = quoted != null ? quoted : (ours ? told : asked).getOrDefault(conversation, live.newest().get(conversation));
            (ours ? asked : told).put(conversation, card);
            return card;
        }

        private @Nullable UUID quoted(@Nullable Quote quote) {
            return quote == null ? null : quote.cardId() != null ? quote.cardId() : found.get(quote.quotedId());
        }
    }
}
