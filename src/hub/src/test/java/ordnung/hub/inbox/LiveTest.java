package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.hub.TestServices;
import ordnung.hub.inbox.LiveEvents.Event;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class LiveTest {
    @Inject
    Db db;

    @Inject
    Changes changes;

    @Test
    void aMessageIsToldWithinASecond() {
        try (WhatsAppShop shop = WhatsAppShop.open(); LiveEvents live = LiveEvents.open()) {
            shop.receiveText(person("Анна"), "прогрев", Instant.now());
            String wamid = wamid();
            shop.receive(Message.from(person("Анна"), wamid, Instant.now()).text("?"));
            Event created = live.next("message.created", Duration.ofSeconds(1),
                    one -> one.type().equals("message.created") && wamid.equals(one.json().getString("externalId")));
            assertThat(created.json().getString("accountId")).isEqualTo(shop.id);
            assertThat(created.json().getString("id")).isEqualTo(shop.message(wamid).getString("id"));
            live.next("card.created", Duration.ofSeconds(1), one -> one.type().equals("card.created") && one.id() > created.id());
        }
    }

    /** Writes changes of its own, a few in each transaction. */
    private Uni<Void> write(String subject, int n) {
        List<Change> some = IntStream.range(0, n).mapToObj(i -> new Change("test.changed", null, UUID.fromString(subject), Map.of("n", i)))
                .toList();
        return db.transaction(tx -> changes.record(tx, some));
    }

    private static long count(List<Event> events, String subject) {
        return events.stream().filter(one -> one.data().contains(subject)).count();
    }

    @Test
    void whoWasCutOffGoesOnWhereTheyWereAlsoWhenFarBehind() {
        String subject = UUID.randomUUID().toString();
        long from;
        try (LiveEvents live = LiveEvents.open()) {
            from = live.last();
        }
        for (int i = 0; i < 7; i++) {
            write(subject, 1000).await().atMost(Duration.ofSeconds(10));
        }
        try (LiveEvents live = LiveEvents.after(from)) {
            await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(count(live.events(), subject)).isEqualTo(7000));
            ascends(live);
        }
    }

    private static void ascends(LiveEvents live) {
        List<Long> ids = live.events().stream().filter(one -> !one.type().equals("hello")).map(Event::id).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void severalWritersAtOnceLeaveNoGapForWhoComesAndGoes() {
        String subject = UUID.randomUUID().toString();
        int writers = 8;
        int rounds = 40;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<?>> done = new ArrayList<>();
        List<Event> seen = new ArrayList<>();
        try (LiveEvents whole = LiveEvents.open()) {
            long from = whole.last();
            for (int w = 0; w < writers; w++) {
                Uni<Void> all = Uni.createFrom().voidItem();
                for (int i = 0; i < rounds; i++) {
                    all = all.chain(() -> write(subject, 3));
                }
                done.add(all.subscribeAsCompletionStage());
            }
            CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).whenComplete((all, fault) -> writing.set(false));
            do {
                try (LiveEvents some = LiveEvents.after(from)) {
                    long start = from;
                    await().atMost(WhatsAppShop.PATIENCE).until(() -> some.last() > start || !writing.get());
                    List<Event> got = some.events().stream().filter(one -> !one.type().equals("hello")).toList();
                    seen.addAll(got);
                    from = got.isEmpty() ? from : got.get(got.size() - 1).id();
                }
            } while (writing.get());
            long rest = from;
            try (LiveEvents some = LiveEvents.after(rest)) {
                long total = (long) writers * rounds * 3;
                await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(count(seen, subject) + count(some.events(), subject))
                        .isEqualTo(total));
                await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(count(whole.events(), subject)).isEqualTo(total));
            }
            ascends(whole);
            assertThat(seen.stream().map(Event::id)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aPageIsToldTheSameInBundlesAndGoesOnAfterTheLast() {
        String subject = UUID.randomUUID().toString();
        try (LiveEvents whole = LiveEvents.open(); LiveEvents page = LiveEvents.ofPageAfter(whole.last())) {
            for (int i = 0; i < 30; i++) {
                write(subject, 100).await().atMost(Duration.ofSeconds(10));
            }
            await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(count(whole.events(), subject)).isEqualTo(3000));
            await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(page.last()).isGreaterThanOrEqualTo(whole.last()));
            List<Event> bundles = page.events().stream().filter(one -> one.type().equals("changes")).toList();
            List<String> told = bundles.stream().flatMap(one -> changes(one).stream()).map(Object::toString)
                    .filter(one -> one.contains(subject)).toList();
            List<String> each = whole.events().stream().map(Event::data).map(one -> new JsonObject(one).encode()).filter(one -> one.contains(subject))
                    .toList();
            assertThat(told).isEqualTo(each);
            assertThat(bundles).hasSizeLessThan(100);
            Event first = bundles.get(0);
            try (LiveEvents again = LiveEvents.ofPageAfter(first.id())) {
                long rest = told.size() - changes(first).stream().filter(one -> one.toString().contains(subject)).count();
                await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(again.events().stream()
                        .filter(one -> one.type().equals("changes")).flatMap(one -> changes(one).stream())
                        .filter(one -> one.toString().contains(subject)).count()).isEqualTo(rest));
            }
        }
    }

    private static JsonArray changes(Event bundle) {
        return new JsonObject(bundle.data()).getJsonArray("changes");
    }

    private static String rows(LiveEvents page, String conversation) {
        return page.events().stream().filter(one -> one.type().equals("changes") && one.data().contains(conversation))
                .map(one -> new JsonObject(one.data()).getString("rows", "")).reduce("", (before, last) -> last);
    }

    @Test
    void aPageIsGivenTheRowsThatChangedInItsOwnLanguage() {
        try (WhatsAppShop shop = WhatsAppShop.open(); LiveEvents whole = LiveEvents.open()) {
            try (LiveEvents russian = LiveEvents.ofPageAfter(whole.last(), "ru"); LiveEvents english = LiveEvents.ofPageAfter(whole.last(), "en")) {
                String conversation = shop.receiveText(person("Анна <b>Ларина</b>"), "Торт \"Прага\"\nна завтра", Instant.now())
                        .getString("conversationId");
                await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> {
                    assertThat(rows(russian, conversation)).contains("id=\"row-" + conversation, "Анна &lt;b&gt;Ларина&lt;/b&gt;", "на завтра", "Ничей");
                    assertThat(rows(english, conversation)).contains("id=\"row-" + conversation, "на завтра", "Nobody");
                });
            }
        }
    }

    @Test
    void ofVeryManyAtOnceAPageIsToldAndNotGivenRows() {
        try (WhatsAppShop shop = WhatsAppShop.open(); LiveEvents page = LiveEvents.ofPageAfter(whole(), "ru")) {
            String first = shop.receiveText(person("Борис"), "первый", Instant.now()).getString("conversationId");
            await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(rows(page, first)).contains("Борис"));
            List<Change> many = Stream.concat(Stream.of(UUID.fromString(first)), Stream.generate(UUID::randomUUID)).limit(61)
                    .map(id -> new Change("test.changed", id, id, Map.of("n", 61))).toList();
            db.transaction(tx -> changes.record(tx, many)).await().atMost(Duration.ofSeconds(10));
            Event bundle = page.next("all of them", WhatsAppShop.PATIENCE, one -> one.data().contains("\"n\":61"));
            assertThat(changes(bundle)).hasSizeGreaterThanOrEqualTo(61);
            assertThat(new JsonObject(bundle.data()).containsKey("rows")).isFalse();
        }
    }

    private static long whole() {
        try (LiveEvents live = LiveEvents.open()) {
            return live.last();
        }
    }

    @Test
    void nobodyListensWithoutARight() {
        given().get("/api/v1/events").then().statusCode(401);
        given().redirects().follow(false).get("/live").then().statusCode(anyOf(is(401), is(303)));
    }
}
