package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.Capabilities;
import ordnung.host.Accounts;
import ordnung.hub.channels.Sentences;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.GoodsNames;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.ReactionTelling;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Reads a conversation's messages for the thread, each with the message that it answers. */
@ApplicationScoped
class ThreadReader {
    private static final int PAGE = 40;

    /** @param older  the cursor of the messages above; null at the beginning */
    record Part(List<MessageView> messages, @Nullable String older) {
    }

    private final Inbox inbox;
    private final RowReader rows;
    private final Sentences sentences;
    private final GoodsNames names;
    private final Accounts accounts;
    private final ReactionTelling reactions;

    ThreadReader(Inbox inbox, RowReader rows, Sentences sentences, GoodsNames names, Accounts accounts,
                 ReactionTelling reactions) {
        this.reactions = reactions;
        this.inbox = inbox;
        this.rows = rows;
        this.sentences = sentences;
        this.names = names;
        this.accounts = accounts;
    }

    Uni<ThreadView> open(Conversation conversation, Shell shell) {
        RowView row = rows.row(conversation, shell, conversation.id().toString());
        return newest(conversation.id(), shell.moments())
            .map(part -> ThreadView.of(row, part.messages(), part.older(), composer(conversation), capabilities(conversation), shell));
    }

    /** Without its messages. */
    ThreadView frame(RowView row, Shell shell) {
        return ThreadView.of(row, List.of(), null, composer(row.conversation()), capabilities(row.conversation()), shell);
    }

    private ComposerView composer(Conversation conversation) {
        Capabilities can = capabilities(conversation);
        return can == null ? ComposerView.none() : ComposerView.of(can, reactions.offered(conversation.accountId(), conversation.thread()));
    }

    private @Nullable Capabilities capabilities(Conversation conversation) {
        return accounts.byId(conversation.accountId().toString()).map(one -> one.connector().capabilities(conversation.thread())).orElse(null);
    }

    Uni<Part> newest(UUID conversation, Moments moments) {
        return inbox.latest(conversation, PAGE).chain(page -> inbox.scheduled(conversation).map(later -> new Cursor.Page<>(
            Stream.concat(page.items().stream().filter(one -> !waits(one)), later.stream()).toList(), page.next())))
            .chain(page -> part(page, moments));
    }

    /** What goes later stands below everything that was said, however long ago it was written. */
    private static boolean waits(Message message) {
        return message.scheduled() != null && message.scheduled().state().equals("waiting");
    }

    Uni<Part> before(UUID conversation, Cursor cursor, Moments moments) {
        return inbox.messages(conversation, cursor, null, PAGE)
            .map(page -> new Cursor.Page<>(page.items().stream().filter(one -> !waits(one)).toList(), page.next())).chain(page -> part(page, moments));
    }

    /** @param messages  of one conversation */
    Uni<List<MessageView>> views(List<Message> messages, Moments moments) {
        return quoted(messages).chain(quoted -> goods(messages, moments).map(goods -> messages.stream().map(message -> MessageView.of(message,
            message.replyTo() == null ? null : quoted.get(message.replyTo()), goods, moments, sentences)).toList()));
    }

    private Uni<Map<String, String>> goods(List<Message> messages, Moments moments) {
        List<String> called = messages.stream().map(Message::payload).filter(Objects::nonNull)
            .flatMap(payload -> new PayloadReader(payload, moments.locale()).allCalls().stream()).distinct().toList();
        return called.isEmpty() ? Uni.createFrom().item(Map.of()) : names.of(messages.get(0).conversationId(), called, moments.locale());
    }

    private Uni<Part> part(Cursor.Page<Message> page, Moments moments) {
        return views(page.items(), moments).map(views -> new Part(views, page.next()));
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
