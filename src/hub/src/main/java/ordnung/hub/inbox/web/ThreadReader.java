package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.connector.Capabilities;
import ordnung.host.Accounts;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.ReactionTelling;
import ordnung.hub.inbox.store.Happenings;
import ordnung.hub.inbox.store.Places;
import ordnung.hub.inbox.store.Topics;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Reads a thread in pages: the messages of a conversation, or of all that its customer has. */
@ApplicationScoped
class ThreadReader {
    private static final int PAGE = 40;

    /** @param older  the cursor of the messages above; null at the beginning. {@code newer}: of those below; null at the end */
    record Part(List<LineView> lines, @Nullable String older, @Nullable String newer) {
    }

    private final Inbox inbox;
    private final RowReader rows;
    private final LineReader lines;
    private final Places places;
    private final Topics topics;
    private final Accounts accounts;
    private final Happenings happenings;
    private final ReactionTelling reactions;

    ThreadReader(Inbox inbox, RowReader rows, LineReader lines, Places places, Topics topics, Accounts accounts,
                 Happenings happenings, ReactionTelling reactions) {
        this.inbox = inbox;
        this.rows = rows;
        this.lines = lines;
        this.places = places;
        this.topics = topics;
        this.accounts = accounts;
        this.happenings = happenings;
        this.reactions = reactions;
    }

    /**
     * @param at   the message around which to open it; null for the newest
     * @param all  whether it reaches over all of the customer's conversations
     */
    Uni<ThreadView> open(Conversation conversation, @Nullable UUID at, boolean all, Shell shell) {
        RowView row = rows.row(conversation, shell, conversation.id().toString());
        return Uni.combine().all().unis(places.ofCustomer(conversation.customer().id()), about(conversation)).asTuple().chain(found -> {
            Reach reach = all && found.getItem1().size() > 1 ? Reach.all(conversation, found.getItem1()) : Reach.one(conversation.id());
            return around(reach, at, shell.moments()).map(part -> ThreadView.of(row, part, composer(conversation), capabilities(conversation), shell)
                .with(found.getItem1(), reach.customer() != null, found.getItem2()));
        });
    }

    /** Over all conversations of the customer, or over the one. */
    Uni<Reach> reach(UUID conversation, boolean all) {
        return !all ? Uni.createFrom().item(Reach.one(conversation)) : inbox.conversation(conversation)
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
            .chain(one -> places.ofCustomer(one.customer().id()).map(found -> Reach.all(one, found)));
    }

    /** The live orders of a conversation, and which of them an answer is about. */
    Uni<TopicView> about(Conversation conversation) {
        List<Conversation.CardRef> live = conversation.cards().stream().filter(card -> !card.closed()).toList();
        return live.size() < 2 ? Uni.createFrom().item(new TopicView(live, live.isEmpty() ? null : live.get(0).id()))
            : topics.offered(conversation.id()).map(found -> new TopicView(live, found.orElse(null)));
    }

    /** Half a page from above it and half from there on; the newest where there is no such message here. */
    private Uni<Part> around(Reach reach, @Nullable UUID at, Moments moments) {
        if (at == null) {
            return newest(reach, moments);
        }
        return inbox.messages(List.of(at)).chain(found -> found.isEmpty() || !reach.has(found.get(0).conversationId())
            ? newest(reach, moments) : inbox.position(at).chain(place -> page(reach, place, null, PAGE / 2)
                .chain(above -> page(reach, null, place, PAGE / 2).chain(below -> {
                    List<Message> all = new ArrayList<>(above.items());
                    all.add(found.get(0));
                    all.addAll(below.items());
                    return part(reach, all, above.next(), below.next(), null, null, moments);
                }))));
    }

    private Uni<Cursor.Page<Message>> page(Reach reach, @Nullable Cursor before, @Nullable Cursor after, int limit) {
        return reach.customer() != null ? inbox.ofCustomer(reach.customer(), before, after, limit)
            : inbox.messages(reach.conversation(), before, after, limit);
    }

    Uni<Part> after(Reach reach, @Nullable Cursor cursor, Moments moments) {
        return page(reach, null, cursor, PAGE).chain(page -> part(reach, page.items(), null, page.next(),
            cursor == null ? null : cursor.at(), null, moments));
    }

    /** Without its messages. */
    ThreadView frame(RowView row, Shell shell) {
        return ThreadView.of(row, new Part(List.of(), null, null), composer(row.conversation()), capabilities(row.conversation()), shell);
    }

    private ComposerView composer(Conversation conversation) {
        Capabilities can = capabilities(conversation);
        return can == null ? ComposerView.none() : ComposerView.of(can, reactions.offered(conversation.accountId(), conversation.thread()));
    }

    private @Nullable Capabilities capabilities(Conversation conversation) {
        return accounts.byId(conversation.accountId().toString()).map(one -> one.connector().capabilities(conversation.thread())).orElse(null);
    }

    Uni<Part> newest(Reach reach, Moments moments) {
        Uni<Cursor.Page<Message>> latest = reach.customer() != null ? page(reach, null, null, PAGE) : inbox.latest(reach.conversation(), PAGE);
        return latest.chain(page -> inbox.scheduled(reach.conversation()).map(later -> new Cursor.Page<>(
            Stream.concat(page.items().stream().filter(one -> !waits(one)), later.stream()).toList(), page.next())))
            .chain(page -> part(reach, page, null, moments));
    }

    /** What goes later stands below everything that was said, however long ago it was written. */
    private static boolean waits(Message message) {
        return message.scheduled() != null && message.scheduled().state().equals("waiting");
    }

    Uni<Part> before(Reach reach, Cursor cursor, Moments moments) {
        return page(reach, cursor, null, PAGE)
            .map(page -> new Cursor.Page<>(page.items().stream().filter(one -> !waits(one)).toList(), page.next()))
            .chain(page -> part(reach, page, cursor.at(), moments));
    }

    /** Messages and happenings by their ids, those of this thread alone: a page that has just opened another may still ask for the one before. */
    Uni<List<LineView>> named(Reach reach, List<UUID> ids, Moments moments) {
        return Uni.combine().all().unis(inbox.messages(ids), happenings.named(ids)).asTuple().chain(both -> lines.views(
            both.getItem1().stream().filter(one -> reach.has(one.conversationId())).toList(), reach, moments).map(views -> LineView.of(views,
            both.getItem2().stream().filter(one -> one.conversationId().equals(reach.conversation())).map(one -> HappenedView.of(one, moments)).toList())));
    }

    private Uni<Part> part(Reach reach, Cursor.Page<Message> page, @Nullable Instant before, Moments moments) {
        return part(reach, page.items(), page.next(), null, null, before, moments);
    }

    /**
     * With what was done meanwhile in the open conversation.
     *
     * @param from    where the page below the one above begins; null: with the first of the messages, or from the beginning where none are older
     * @param before  where the page below begins; null: after the last of the messages, or now where none are newer
     */
    private Uni<Part> part(Reach reach, List<Message> messages, @Nullable String older, @Nullable String newer, @Nullable Instant from,
                           @Nullable Instant before, Moments moments) {
        Instant begin = from != null || messages.isEmpty() || older == null ? from : messages.get(0).sentAt();
        Instant end = before != null || messages.isEmpty() || newer == null ? before : messages.get(messages.size() - 1).sentAt();
        return Uni.combine().all().unis(lines.views(messages, reach, moments), happenings.between(reach.conversation(), begin, end)).asTuple()
            .map(both -> new Part(LineView.of(both.getItem1(), both.getItem2().stream().map(one -> HappenedView.of(one, moments)).toList()), older, newer));
    }
}
