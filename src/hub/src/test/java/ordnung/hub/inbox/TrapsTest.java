package ordnung.hub.inbox;

import static ordnung.hub.inbox.WhatsAppShop.nameless;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A thousand calls with everything that Meta does to a receiver, in a random order that is the same each time. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class TrapsTest {
    private static final int CALLS = 1000;
    private static final int AT_ONCE = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Db db;

    private final Random chance = new Random(20261122);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
    private final List<byte[]> calls = new ArrayList<>();
    private final Map<String, Expected> expected = new HashMap<>();
    private int notices;

    private record Stored(UUID account, UUID conversation, @Nullable String text, boolean deleted, @Nullable String emoji) {
    }

    /** What must be there at the end. */
    private static final class Expected {
        final String account;
        final String person;
        @Nullable String text;
        boolean deleted;
        @Nullable String emoji;

        Expected(String account, String person, @Nullable String text) {
            this.account = account;
            this.person = person;
            this.text = text;
        }
    }

    @Test
    void aThousandCallsWithEveryTrapLoseNothingAndDoubleNothing() {
        try (WhatsAppShop shop = WhatsAppShop.open(); WhatsAppShop sibling = shop.sibling()) {
            for (int n = 0; calls.size() < CALLS; n++) {
                WhatsAppPerson anna = n % 4 == 3 ? nameless("Гость " + n) : person("Гость " + n);
                talk(n % 3 == 2 ? sibling : shop, anna, n);
            }
            Collections.shuffle(calls, chance);
            send(shop);
            check(shop, sibling);
        }
    }

    /** One customer's words, with the trap that comes next. */
    private void talk(WhatsAppShop shop, WhatsAppPerson anna, int n) {
        Instant at = start.plusSeconds(n * 10L);
        String first = text(shop, anna, at, "Добрый день " + n);
        List<Message> more = List.of(Message.from(anna, wamid(), at.plusSeconds(1)).text("второе"),
                Message.from(anna, wamid(), at.plusSeconds(2)).location(1, 2, null, null));
        more.forEach(one -> expected.put(one.id(), new Expected(shop.id, anna.userId(), one.json().path("text").path("body")
                .asText(null))));
        add(shop.webhooks.messages(more));
        switch (n % 10) {
            case 0 -> edited(shop, anna, first, at);
            case 1 -> revoked(shop, anna, first, at);
            case 2 -> reacted(shop, anna, first, at);
            case 3 -> statusesOfNothingKnown(shop, anna, at);
            case 4 -> text(shop, new WhatsAppPerson(anna.name(), null, anna.userId(), "@hidden" + n), at.plusSeconds(3), "без телефона");
            case 5 -> withoutContacts(shop, anna, at);
            case 6 -> unknownType(shop, anna, at);
            case 7 -> mended(shop, anna, at, "с нулём\0 внутри", "с нулём внутри");
            case 8 -> mended(shop, anna, at, "половина \ud83d пары", "половина \ufffd пары");
            default -> notice(shop, n);
        }
    }

    private String text(WhatsAppShop shop, WhatsAppPerson anna, Instant at, String text) {
        Message message = Message.from(anna, wamid(), at).text(text);
        expected.put(message.id(), new Expected(shop.id, anna.userId(), text));
        add(shop.webhooks.message(message));
        return message.id();
    }

    /** A third of the calls come again, some of them twice. */
    private void add(byte[] body) {
        calls.add(body);
        for (int i = chance.nextInt(6); i > 3; i--) {
            calls.add(body);
        }
    }

    private void edited(WhatsAppShop shop, WhatsAppPerson anna, String target, Instant at) {
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(5)).edit(target, "правка первая")));
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(6)).edit(target, "правка вторая")));
        expected.get(target).text = "правка вторая";
    }

    private void revoked(WhatsAppShop shop, WhatsAppPerson anna, String target, Instant at) {
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(5)).revoke(target)));
        expected.get(target).deleted = true;
    }

    private void reacted(WhatsAppShop shop, WhatsAppPerson anna, String target, Instant at) {
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(5)).reaction(target, "👍")));
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(6)).reaction(target, "❤️")));
        add(shop.webhooks.message(Message.from(anna, wamid(), at.plusSeconds(4)).reaction(target, null)));
        expected.get(target).emoji = "❤️";
    }

    private void statusesOfNothingKnown(WhatsAppShop shop, WhatsAppPerson anna, Instant at) {
        SentMessage unknown = new SentMessage(wamid(), "+" + anna.address(), null, JsonNodeFactory.instance.objectNode());
        add(shop.webhooks.statuses(List.of(Status.of("read", unknown, anna, at), Status.of("delivered", unknown, anna, at),
                Status.failed(unknown, 131026, "Message undeliverable", at))));
    }

    private void withoutContacts(WhatsAppShop shop, WhatsAppPerson anna, Instant at) {
        Message message = Message.from(anna, wamid(), at.plusSeconds(3)).text("без contacts");
        expected.put(message.id(), new Expected(shop.id, anna.userId(), "без contacts"));
        ObjectNode root = tree(shop.webhooks.message(message));
        ((ObjectNode) root.at("/entry/0/changes/0/value")).remove("contacts");
        add(root.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void unknownType(WhatsAppShop shop, WhatsAppPerson anna, Instant at) {
        Message message = Message.from(anna, wamid(), at.plusSeconds(3)).unsupported();
        message.json().put("type", "hologram").putObject("hologram").put("depth", 3);
        message.json().remove("errors");
        expected.put(message.id(), new Expected(shop.id, anna.userId(), null));
        add(shop.webhooks.message(message));
    }

    private void mended(WhatsAppShop shop, WhatsAppPerson anna, Instant at, String written, String kept) {
        expected.get(text(shop, anna, at.plusSeconds(3), written)).text = kept;
    }

    private void notice(WhatsAppShop shop, int n) {
        add(shop.webhooks.change("phone_number_quality_update", JsonNodeFactory.instance.objectNode().put("event", "ONBOARDING").put("n",
                n)));
        notices++;
    }

    private static ObjectNode tree(byte[] body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(WhatsAppShop shop) {
        String large = "длинно ".repeat(60_000);
        text(shop, person("Многословный"), start, large);
        Semaphore room = new Semaphore(AT_ONCE);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (byte[] body : calls) {
            room.acquireUninterruptibly();
            answers.add(shop.post.send(body).whenComplete((status, fault) -> room.release()));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    private void check(WhatsAppShop shop, WhatsAppShop sibling) {
        int total = expected.size() + notices;
        JsonPath[] lines = new JsonPath[2];
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            lines[0] = shop.ledger(line -> true);
            lines[1] = sibling.ledger(line -> true);
            assertThat(lines[0].getInt("stored") + lines[1].getInt("stored")).isEqualTo(total);
        });
        for (JsonPath line : lines) {
            assertThat(line.getInt("received")).isEqualTo(line.getInt("stored") + line.getInt("duplicates"));
            assertThat(line.getInt("rejected") + line.getInt("parked")).isZero();
        }
        Map<String, Stored> stored = new HashMap<>();
        await(db.list(row -> Map.entry(row.getString("external_id"), new Stored(row.getUUID("account_id"), row.getUUID("conversation_id"),
                row.getString("text"), row.getOffsetDateTime("deleted_at") != null, row.getString("emoji"))), """
                select m.*, (select r.emoji from reaction r where r.message_id = m.id) as emoji from message m
                where m.account_id = any ($1::uuid[])""", (Object) new UUID[] {UUID.fromString(shop.id), UUID.fromString(sibling.id)}))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        assertThat(stored.keySet()).isEqualTo(expected.keySet());
        Map<String, Set<UUID>> conversations = new HashMap<>();
        expected.forEach((wamid, want) -> {
            Stored got = stored.get(wamid);
            assertThat(got.account()).hasToString(want.account);
            assertThat(got.text()).isEqualTo(want.text);
            assertThat(got.deleted()).isEqualTo(want.deleted);
            assertThat(got.emoji()).isEqualTo(want.emoji);
            conversations.computeIfAbsent(want.person, person -> new HashSet<>()).add(got.conversation());
        });
        assertThat(conversations.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        assertThat(conversations.values().stream().flatMap(Set::stream).distinct()).hasSize(conversations.size());
    }

    private static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
        return uni.await().atMost(WhatsAppShop.PATIENCE);
    }
}
