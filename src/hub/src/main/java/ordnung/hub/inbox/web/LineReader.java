package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.channels.Sentences;
import ordnung.hub.inbox.GoodsNames;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.OrderRef;
import ordnung.hub.inbox.store.Places;
import ordnung.hub.platform.web.Moments;

/** Makes of messages what a thread shows of them: with the message that each answers, its goods by name, its orders by number. */
@ApplicationScoped
class LineReader {
    private final Inbox inbox;
    private final Sentences sentences;
    private final GoodsNames names;
    private final Places places;

    LineReader(Inbox inbox, Sentences sentences, GoodsNames names, Places places) {
        this.inbox = inbox;
        this.sentences = sentences;
        this.names = names;
        this.places = places;
    }

    Uni<List<MessageView>> views(List<Message> messages, Reach reach, Moments moments) {
        return Uni.combine().all().unis(quoted(messages), goods(messages, moments), orders(messages)).asTuple().map(all -> messages.stream()
            .map(message -> new MessageView.Around(message.replyTo() == null ? null : all.getItem1().get(message.replyTo()),
                all.getItem2().getOrDefault(message.conversationId(), Map.of()), orders(message, all.getItem3()), reach.place(message.conversationId()),
                !message.conversationId().equals(reach.conversation())).of(message, moments, sentences)).toList());
    }

    private Uni<Map<UUID, OrderRef>> orders(List<Message> messages) {
        return places.orders(messages.stream().flatMap(message -> message.cards().stream()).distinct().toList());
    }

    private static List<OrderRef> orders(Message message, Map<UUID, OrderRef> all) {
        return message.cards().stream().map(all::get).filter(Objects::nonNull).sorted((one, other) -> Long.compare(other.number(), one.number())).toList();
    }

    private Uni<Map<UUID, Map<String, String>>> goods(List<Message> messages, Moments moments) {
        List<Message> some = messages.stream().filter(message -> message.payload() != null).toList();
        List<String> called = some.stream().flatMap(message -> new PayloadReader(message.payload(), moments.locale()).allCalls().stream()).distinct().toList();
        return called.isEmpty() ? Uni.createFrom().item(Map.of())
            : names.of(some.stream().map(Message::conversationId).distinct().toList(), called, moments.locale());
    }

    /** Most answers quote what stands a few lines above; the rest is looked up. */
    private Uni<Map<UUID, Message>> quoted(List<Message> messages) {
        Map<UUID, Message> here = messages.stream().collect(Collectors.toMap(Message::id, Function.identity(), (one, same) -> one));
        List<UUID> missing = messages.stream().map(Message::replyTo).filter(Objects::nonNull).filter(id -> !here.containsKey(id)).distinct().toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(here);
        }
        return inbox.messages(missing).map(found -> {
            found.forEach(message -> here.put(message.id(), message));
            return here;
        });
    }
}
