package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendReported;
import ordnung.events.Topics;
import ordnung.host.EventCodec;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that no connector writes, put straight onto the topics. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class PoisonTest {
    private static final String RECEIVED = "ordnung.message-received.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Db db;

    private KafkaProducer<String, byte[]> topic;
    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        topic = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 20), new StringSerializer(),
                new ByteArraySerializer());
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        topic.close();
        shop.close();
    }

    private void put(String name, String key, Map<String, byte[]> headers, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, 0, key, body);
        headers.forEach(record.headers()::add);
        topic.send(record);
    }

    private static Map<String, byte[]> headers(String type) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(Topics.CE_TYPE, type.getBytes(StandardCharsets.UTF_8));
        headers.put(Topics.CE_TIME, Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private MessageReceived message(String wamid, String thread, Instant at) {
        return new MessageReceived(thread, wamid, Direction.IN, MessageKind.TEXT, "слова", List.of(), null,
                new Party(List.of(thread), "Анна", null, null, null, Party.Evidence.SEEN), at, null, Map.of(), null);
    }

    /** And not to be compressed. */
    private static String tooLongForAnIndex() {
        return new Random(7).ints(20_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private long parked() {
        return db.first(row -> row.getLong(0), "select count(*) from parked_record where account_id = $1", shop.id).await()
                .atMost(Duration.ofSeconds(5))
                .orElseThrow();
    }

    @Test
    void whatCannotBeStoredIsParkedWithItsCauseAndItsNeighboursAreStored() {
        String key = shop.id + "/x";
        List<String> good = List.of(wamid(), wamid(), wamid());
        Map<String, byte[]> empty = headers(RECEIVED);
        empty.put("trace", null);
        put(Topics.INBOUND, key, headers(RECEIVED), EventCodec.write(message(good.get(0), "x", Instant.now())));
        put(Topics.INBOUND, key, headers(RECEIVED), new byte[] {(byte) 0xff, 0, 1, 2});
        put(Topics.INBOUND, key, headers("ordnung.message-sung.v9"), "{}".getBytes(StandardCharsets.UTF_8));
        put(Topics.INBOUND, key, headers(RECEIVED), EventCodec.write(message(good.get(1), "x", Instant.now())));
        put(Topics.INBOUND, key, headers(RECEIVED), "null".getBytes(StandardCharsets.UTF_8));
        put(Topics.INBOUND, key, headers("ordnung.send-requested.v1"),
                "{\"messageId\":\"1\",\"accountId\":\"2\",\"thread\":\"3\",\"to\":[],\"files\":[],\"buttons\":[]}"
                .getBytes(StandardCharsets.UTF_8));
        put(Topics.INBOUND, key, empty, null);
        put(Topics.INBOUND, key, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        put(Topics.INBOUND, key, headers(RECEIVED), EventCodec.write(message(wamid(), "нуль\0", Instant.now())));
        put(Topics.INBOUND, key, headers(RECEIVED), EventCodec.write(message(tooLongForAnIndex(), "x", Instant.now())));
        put(Topics.INBOUND, key, headers(RECEIVED), EventCodec.write(message(good.get(2), "x", Instant.now())));
        good.forEach(wamid -> assertThat(shop.message(wamid).getString("text")).isEqualTo("слова"));
        await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(parked()).isEqualTo(8));
        assertThat(shop.ledger(line -> line.getInt("parked") == 8).getInt("stored")).isEqualTo(3);
        List<String> causes = call().get("/api/v1/parked-records?limit=200").jsonPath()
                .getList("items.findAll { it.accountId == '" + shop.id + "' }.cause");
        assertThat(causes).anyMatch(cause -> cause.contains("Unknown event type ordnung.message-sung.v9"))
                .anyMatch(cause -> cause.contains("ce_type is missing"))
                .noneMatch(String::isBlank);
    }

    @Test
    void aParkedRecordGoesThroughAgainWhenItsCauseIsGone() {
        // Addressed to an account that is connected only afterwards.
        UUID account = UUID.randomUUID();
        String wamid = wamid();
        put(Topics.INBOUND, account + "/y", headers(RECEIVED), EventCodec.write(message(wamid, "y", Instant.now())));
        String parked = await().atMost(WhatsAppShop.PATIENCE).until(() -> call().get("/api/v1/parked-records?limit=200").jsonPath()
                .getString("items.find { it.accountId == '" + account + "' }?.id"), id -> id != null);
        db.query("insert into channel_account (id, channel, name, direction, settings, secrets, enabled, created_at) select $1, channel, name, direction, settings, secrets,"
                + " false, created_at from channel_account where id = $2", account, UUID.fromString(shop.id)).await()
                        .atMost(Duration.ofSeconds(5));
        call().post("/api/v1/parked-records/" + parked + "/replay").then().statusCode(202);
        await().atMost(WhatsAppShop.PATIENCE).until(() -> call().get("/api/v1/messages?account=" + account + "&externalId=" + wamid)
                .jsonPath().getList("items").size() == 1);
        // Its secrets are another account's: nobody else should trip over it.
        db.query("delete from channel_account where id = $1", account).await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void noRecordStopsTheWayOutNorTheReports() {
        put(Topics.REPORTS, shop.id + "/x", headers("ordnung.send-reported.v1"), "null".getBytes(StandardCharsets.UTF_8));
        put(Topics.REPORTS, shop.id + "/x", headers(RECEIVED), new byte[] {1});
        put(Topics.REPORTS, shop.id + "/x", headers("ordnung.send-reported.v1"), EventCodec.write(new SendReported("no id", 1, shop.id, "x",
                SendReported.Outcome.RETRY, null, null, Long.MAX_VALUE, Instant.MAX)));
        put(Topics.OUTBOUND, shop.id + "/x", headers("ordnung.send-requested.v1"),
                ("{\"messageId\":\"no id\",\"attempt\":1,\"accountId\":\"" + shop.id + "\",\"thread\":\"x\",\"to\":[],\"files\":[],\"buttons\":[]}")
                        .getBytes(StandardCharsets.UTF_8));
        put(Topics.OUTBOUND, shop.id + "/x", Map.of(), new byte[] {1});
        String conversation = shop.receiveText(person("Анна"), "?", Instant.now()).getString("conversationId");
        WhatsAppShop.delivered(WhatsAppShop.said(conversation, "Да"), "accepted");
        await().atMost(WhatsAppShop.PATIENCE).untilAsserted(() -> assertThat(parked()).isEqualTo(2));
    }

    @Test
    void aMessageOfAnImpossibleTimeIsNotLostEither() {
        String wamid = wamid();
        Message message = Message.from(person("Анна"), wamid, Instant.ofEpochSecond(253_402_300_800L)).text("из будущего");
        shop.receive(message);
        assertThat(shop.message(wamid).getString("text")).isEqualTo("из будущего");
    }
}
