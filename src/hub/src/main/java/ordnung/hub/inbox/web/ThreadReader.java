package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
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
import ordnung.hub.inbox.store.Happenings;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Reads a conversation's messages for the thread, each with the message that it answers. */
@ApplicationScoped
class ThreadReader {
    private static final int PAGE = 40;

    /** @param older  the cursor of the messages above; null at the beginning. {@code newer}: of those below; null at the end */
    record Part(List<LineView> lines, @Nullable String older, @Nullable String newer) {
    }

    private final Inbox inbox;
    private final RowReader rows;
    private final Sentences sentences;
    private final GoodsNames names;
    private final Accounts accounts;
    private final Happenings happenings;
    private final ReactionTelling reactions;

    ThreadReader(Inbox inbox, RowReader rows, Sentences sentences, GoodsNames names, Accounts accounts, Happenings happenings,
                 ReactionTelling reactions) {
        this.inbox = inbox;
        this.rows = rows;
        this.sentences = sentences;
        this.names = names;
        this.accounts = accounts;
        this.happenings = happenings;
        this.reactions = reactions;
    }

    /** @param at  the message around which to open it; null for the newest */
    Uni<ThreadView> open(Conversation conversation, @Nullable UUID at, Shell shell) {
        RowView row = rows.row(conversation, shell, conversation.id().toString());
        return around(conversation.id(), at, shell.moments())
            .map(part -> ThreadView.of(row, part.lines(), part.older(), part.newer(), composer(conversation), capabilities(conversation), shell));
    }

    /** Half a page from above it and half from there on; the newest where there is no such message here. */
    private Uni<Part> around(UUID conversation, @Nullable UUID at, Moments moments) {
        if (at == null) {
            return newest(conversation, moments);
        }
        return inbox.messages(List.of(at)).chain(found -> found.isEmpty() || !found.get(0).conversationId().equals(conversation)
            ? newest(conversation, moments) : inbox.position(at).chain(place -> inbox.messages(conversation, place, null, PAGE / 2)
                .chain(above -> inbox.messages(conversation, null, place, PAGE / 2).chain(below -> {
                    List<Message> all = new ArrayList<>(above.items());
                    all.add(found.get(0));
                    all.addAll(below.items());
                    return part(conversation, all, above.next(), below.next(), null, null, moments);
                }))));
    }

    Uni<Part> after(UUID conversation, @Nullable Cursor cursor, Moments moments) {
        return inbox.messages(conversation, null, cursor, PAGE).chain(page -> part(conversation, page.items(), null, page.next(),
            cursor == null ? null : cursor.at(), null, moments));
    }

    /** Without its messages. */
    ThreadView frame(RowView row, Shell shell) {
        return ThreadView.of(row, List.of(), null, null, composer(row.conversation()), capabilities(row.conversation()), shell);
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
            .chain(page -> part(conversation, page, null, moments));
    }

    /** What goes later stands below everything that was said, however long ago it was written. */
    private static boolean waits(Message message) {
        return message.scheduled() != null && message.scheduled().state().equals("waiting");
    }

    Uni<Part> before(UUID conversation, Cursor cursor, Moments moments) {
        return inbox.messages(conversation, cursor, null, PAGE)
            .map(page -> new Cursor.Page<>(page.items().stream().filter(one -> !waits(one)).toList(), page.next()))
            .chain(page -> part(conversation, page, cursor.at(), moments));
    }

    /** Messages and happenings by their ids, those of this conversation alone: a page that has just opened another may still ask for the one before. */
    Uni<List<LineView>> named(UUID conversation, List<UUID> ids, Moments moments) {
        return Uni.combine().all().unis(inbox.messages(ids), happenings.named(ids)).asTuple().chain(both -> views(
            both.getItem1().stream().filter(one -> one.conversationId().equals(conversation)).toList(), moments).map(views -> LineView.of(views,
            both.getItem2().stream().filter(one -> one.conversationId().equals(conversation)).map(one -> HappenedView.of(one, moments)).toList())));
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

    private Uni<Part> part(UUID conversation, Cursor.Page<Message> page, @Nullable Instant before, Moments moments) {
        return part(conversation, page.items(), page.next(), null, null, before, moments);
    }

    /**
     * With what was done meanwhile.
     *
     * @param from    where the page below the one above begins; null: with the first of the messages, or from the beginning where none are older
     * @param before  where the page below begins; null: after the last of the messages, or now where none are newer
     */
    private Uni<Part> part(UUID conversation, List<Message> messages, @Nullable String older, @Nullable String newer, @Nullable Instant from,
                           @Nullable Instant before, Moments moments) {
        Instant begin = from != null || messages.isEmpty() || older == null ? from : messages.get(0).sentAt();
        Instant end = before != null || messages.isEmpty() || newer == null ? before : messages.get(messages.size() - 1).sentAt();
        return Uni.combine().all().unis(views(messages, moments), happenings.between(conversation, begin, end)).asTuple()
            .map(both -> new Part(LineView.of(both.getItem1(), both.getItem2().stream().map(one -> HappenedView.of(one, moments)).toList()), older, newer));
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
