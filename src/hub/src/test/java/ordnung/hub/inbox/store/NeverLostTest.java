package ordnung.hub.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.Chats;
import ordnung.hub.TestServices;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.store.Answers.Written;
import ordnung.hub.inbox.store.ConversationActions.Snooze;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand conversations, each with a history of its own drawn at random: after every step, those that wait are those whose customer nobody
 * answered or dismissed, and no others. The histories run side by side, so that the real statements do them in sets.
 */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class NeverLostTest {
    private static final int CONVERSATIONS = 100_000;
    private static final int STEPS = 10;
    private static final int AT_ONCE = 10_000;
    private static final Actor PERSON = new Actor(Actor.Kind.STAFF, UUID.randomUUID().toString(), "Анна");
    private static final Actor RULE = Actor.automation("Правило");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private enum Happening {
        CUSTOMER_WRITES, CUSTOMER_WROTE_LATE, OWN_PHONE_ANSWERS, PERSON_ANSWERS, RULE_SPEAKS, ANSWER_FAILS, DISMISSED, RESTORED, SNOOZED, TIME_COMES,
        ORDER_MOVES, CLOSED, OPENED, ASSIGNED
    }

    @Inject Db db;
    @Inject Ids ids;
    @Inject Chats chats;
    @Inject ConversationStates states;
    @Inject Answers answers;
    @Inject ConversationActions actions;
    @Inject Snoozes snoozes;
    @Inject Assigning assigning;
    @Inject Inbox inbox;

    private final List<UUID> conversations = new ArrayList<>();
    private final Map<UUID, Standing> model = new java.util.HashMap<>();
    private final Map<UUID, UUID> lastAnswer = new java.util.HashMap<>();
    private final Map<UUID, List<Happening>> histories = new java.util.HashMap<>();
    private final Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    private UUID account;
    private UUID customer;

    @Test
    void whoeverIsOwedAnAnswerWaitsAndNobodyElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        open();
        for (int step = 1; step <= STEPS; step++) {
            Instant now = begin.plus(Duration.ofHours(step));
            Map<Happening, List<UUID>> drawn = new EnumMap<>(Happening.class);
            conversations.forEach(id -> drawn.computeIfAbsent(draw(random, model.get(id)), any -> new ArrayList<>()).add(id));
            drawn.forEach((what, all) -> slices(all).forEach(some -> happens(what, some, now)));
            drawn.forEach((what, all) -> all.forEach(id -> histories.computeIfAbsent(id, any -> new ArrayList<>()).add(what)));
            String where = "step " + step + " of seed " + seed;
            same(where + ": waiting", shown("state = 'waiting'"), expected(Standing::waits));
            same(where + ": owed an answer", shown("waiting_since is not null"), expected(Standing::owed));
        }
        same("the list of those who wait", view(), expected(Standing::waits));
    }

    /** A difference is told by the histories that led to it. */
    private void same(String what, Set<UUID> shown, Set<UUID> expected) {
        Set<List<Happening>> tooMany = shown.stream().filter(id -> !expected.contains(id)).map(histories::get).limit(5).collect(Collectors.toSet());
        Set<List<Happening>> missing = expected.stream().filter(id -> !shown.contains(id)).map(histories::get).limit(5).collect(Collectors.toSet());
        assertThat(tooMany).as(what + ", but should not").isEmpty();
        assertThat(missing).as(what + ": forgotten").isEmpty();
    }

    /** What cannot happen to this one becomes something that can. */
    private static Happening draw(Random random, Standing standing) {
        Happening drawn = Happening.values()[random.nextInt(Happening.values().length)];
        boolean impossible = switch (drawn) {
            case ANSWER_FAILS -> !standing.canFail();
            case TIME_COMES, ORDER_MOVES -> standing.state() != Standing.State.SNOOZED;
            case RESTORED -> !standing.everWritten();
            default -> false;
        };
        return impossible ? Happening.CUSTOMER_WRITES : drawn;
    }

    private void happens(Happening what, List<UUID> some, Instant now) {
        switch (what) {
            case CUSTOMER_WRITES -> written(some, Direction.IN, now, one -> one.customerWrites(now.toEpochMilli()));
            case CUSTOMER_WROTE_LATE -> written(some, Direction.IN, now.minusSeconds(5400), one -> one.customerWrites(now.minusSeconds(5400).toEpochMilli()));
            case OWN_PHONE_ANSWERS -> written(some, Direction.OUT, now, one -> one.ownPhoneAnswers(now.toEpochMilli()));
            case PERSON_ANSWERS -> sent(some, PERSON, now, Standing::personAnswers);
            case RULE_SPEAKS -> sent(some, RULE, now, one -> { });
            case ANSWER_FAILS -> fail(some, now);
            case DISMISSED -> act(some, tx -> actions.dismiss(tx, some, "Спасибо", PERSON), Standing::dismissed);
            case RESTORED -> act(some, tx -> actions.restore(tx, some, PERSON), Standing::restored);
            case SNOOZED -> act(some, tx -> actions.snooze(tx, some, new Snooze(Instant.now().plusSeconds(86_400), some.get(0), "ready"), PERSON), Standing::snoozed);
            case TIME_COMES -> timeComes(some);
            case ORDER_MOVES -> orderMoves(some);
            case CLOSED -> act(some, tx -> actions.close(tx, some, "Разговор окончен", PERSON), Standing::closed);
            case OPENED -> some.subList(0, 1).forEach(id -> actions.read(id).await().atMost(PATIENCE));
            case ASSIGNED -> act(some, tx -> assigning.assign(tx, some, null, PERSON, null), one -> { });
        }
    }

    private void act(List<UUID> some, Function<SqlConnection, Uni<?>> work, java.util.function.Consumer<Standing> told) {
        db.transaction(tx -> work.apply(tx).replaceWithVoid()).await().atMost(PATIENCE);
        some.forEach(id -> told.accept(model.get(id)));
    }

    private void written(List<UUID> some, Direction direction, Instant at, java.util.function.Consumer<Standing> told) {
        List<Arrived> arrived = some.stream().map(id -> new Arrived(ids.next(), id + "/" + at, direction, MessageKind.TEXT, at, "Сколько стоит эклер?",
                Map.of(), new ConversationRef(id, account, "whatsapp", "retail", null, customer, "Анна"))).toList();
        act(some, tx -> store(tx, arrived.stream().map(Arrived::messageId).toList(), some, direction == Direction.IN ? "customer" : "echo", at)
                .chain(() -> states.after(tx, arrived)), told);
    }

    private void sent(List<UUID> some, Actor actor, Instant at, java.util.function.Consumer<Standing> told) {
        List<UUID> messages = some.stream().map(id -> ids.next()).toList();
        if (actor == PERSON) {
            IntStream.range(0, some.size()).forEach(i -> lastAnswer.put(some.get(i), messages.get(i)));
        }
        act(some, tx -> store(tx, messages, some, actor == PERSON ? "staff" : "automation", at).chain(() -> answers.written(tx, IntStream.range(0, some.size())
                .mapToObj(i -> new Written(some.get(i), messages.get(i), "text", "190 рублей", actor)).toList(), at)), told);
    }

    private void fail(List<UUID> some, Instant now) {
        List<UUID> messages = some.stream().map(lastAnswer::get).toList();
        act(some, tx -> Db.query(tx, "update message set delivery_state = 'failed' where id = any ($1)", (Object) messages.toArray(UUID[]::new))
                .chain(() -> answers.unsent(tx, messages, now)), Standing::lastAnswerFails);
    }

    private void timeComes(List<UUID> some) {
        db.query("update conversation set snoozed_until = now() - interval '1 second' where id = any ($1)", (Object) some.toArray(UUID[]::new))
                .chain(() -> wake(some)).await().atMost(PATIENCE);
        some.forEach(id -> model.get(id).comesBack());
    }

    /** The program's own keeper may be at it too, and each passes over what the other holds. */
    private Uni<Void> wake(List<UUID> some) {
        return snoozes.wake().chain(() -> db.first(row -> true, "select 1 from conversation where id = any ($1) and state = 'snoozed' limit 1",
                (Object) some.toArray(UUID[]::new))).chain(left -> left.isPresent() ? wake(some) : Uni.createFrom().voidItem());
    }

    /** An order enters one stage that nobody waits for, and one that they do. */
    private void orderMoves(List<UUID> some) {
        UUID card = ids.next();
        act(some, tx -> Db.query(tx, "update conversation set snoozed_card = $2, snoozed_stage = 'ready' where id = any ($1)", some.toArray(UUID[]::new), card)
                .chain(() -> snoozes.entered(tx, card, "sale"))
                .chain(changed -> {
                    assertThat(changed).isEmpty();
                    return all(tx, card, some.size());
                }), Standing::comesBack);
    }

    private Uni<?> all(SqlConnection tx, UUID card, int left) {
        return snoozes.entered(tx, card, "ready").chain(changed -> changed.size() >= left ? Uni.createFrom().voidItem() : all(tx, card, left - changed.size()));
    }

    private static Uni<?> store(SqlConnection tx, List<UUID> messages, List<UUID> of, String author, Instant at) {
        return Db.query(tx, """
                insert into message (id, conversation_id, account_id, direction, kind, text, author_kind, sent_at, position, received_at)
                select r.id, r.conversation, c.account_id, case when $3 = 'customer' then 'in' else 'out' end, 'text', 'x', $3, $4, $4, $4
                from unnest($1::uuid[], $2::uuid[]) as r (id, conversation) join conversation c on c.id = r.conversation""",
                messages.toArray(UUID[]::new), of.toArray(UUID[]::new), author, Time.utc(at));
    }

    private void open() {
        account = chats.account();
        customer = chats.begun(account, "Анна", "retail", begin).customer();
        IntStream.range(0, CONVERSATIONS).forEach(i -> conversations.add(ids.next()));
        conversations.forEach(id -> model.put(id, new Standing()));
        slices(conversations).forEach(some -> db.query("""
                insert into conversation (id, account_id, channel, direction, thread, customer_id, state, last_at, created_at)
                select r.id, $2, 'whatsapp', 'retail', r.id::text, $3, 'answered', $4, $4 from unnest($1::uuid[]) as r (id)""",
                some.toArray(UUID[]::new), account, customer, Time.utc(begin)).await().atMost(PATIENCE));
        db.query("analyze conversation").await().atMost(PATIENCE);
    }

    /** The other tests look at a shop of their own size. */
    @AfterEach
    void leave() {
        for (String table : List.of("conversation_event e where e.conversation_id in (select id from conversation where account_id = $1)",
                "message where account_id = $1", "conversation_thread where account_id = $1", "conversation where account_id = $1")) {
            db.query("delete from " + table, account).await().atMost(PATIENCE);
        }
    }

    private static List<List<UUID>> slices(List<UUID> all) {
        return IntStream.iterate(0, at -> at < all.size(), at -> at + AT_ONCE).mapToObj(at -> all.subList(at, Math.min(all.size(), at + AT_ONCE))).toList();
    }

    private Set<UUID> expected(java.util.function.Predicate<Standing> which) {
        Set<UUID> found = new HashSet<>();
        model.forEach((id, one) -> {
            if (which.test(one)) {
                found.add(id);
            }
        });
        return found;
    }

    private Set<UUID> shown(String where) {
        return new HashSet<>(db.list(row -> row.getUUID(0), "select id from conversation where account_id = $1 and thread = id::text and customer_id = $2 and " + where
                + " and created_at = $3 and id <> all (select conversation_id from conversation_thread where account_id = $1)", account, customer, Time.utc(begin))
                .await().atMost(PATIENCE));
    }

    /** As the list shows them, page by page. */
    private Set<UUID> view() {
        ConversationFilter waiting = new ConversationFilter(Conversation.State.WAITING, null, account, null, false, customer, null,
                null, null, null, false, null, null, ConversationFilter.Sort.WAITING);
        Set<UUID> found = new HashSet<>();
        Cursor next = null;
        do {
            Cursor.Page<Conversation> page = inbox.conversations(waiting, next, Cursor.MAX_LIMIT).await().atMost(PATIENCE);
            page.items().stream().map(Conversation::id).filter(model::containsKey).forEach(found::add);
            next = page.next() == null ? null : Cursor.parse(page.next());
        } while (next != null);
        return found;
    }
}
