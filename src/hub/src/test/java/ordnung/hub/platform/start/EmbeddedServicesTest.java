package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import ordnung.events.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real database and the real broker, without the application around them; one folder for all, since making it is what takes time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServicesTest {
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @TempDir
    static Path folder;
    private EmbeddedServices services;
    private Map<String, String> settings;

    /** Other tests of the same run have services of their own, which live until its end. */
    private static final List<ProcessHandle> OTHERS = ProcessHandle.current().children().toList();

    @BeforeAll
    void start() {
        Logger.getLogger("org.apache.kafka").setLevel(Level.WARNING);
        services = new EmbeddedServices(new Environment(8081, folder.resolve("data"), null, null));
        settings = services.start(Map.of());
    }

    @AfterAll
    void stop() {
        services.close();
    }

    @Test
    void whatWasWrittenIsThereAfterBothAreKilledAndCameBackByThemselves() throws Exception {
        remember("пирог");
        publish(Topics.INBOUND, "before");
        killChildren();
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> assertThat(kept()).isEqualTo("пирог"));
        assertThat(firstRecord(Topics.INBOUND)).isEqualTo("before");
    }

    @Test
    void aStopLeavesNoProcessAndTheNextStartFindsEverything() throws Exception {
        remember("торт");
        publish(Topics.OUTBOUND, "before");
        List<ProcessHandle> children = children();
        services.close();
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
        start();
        assertThat(kept()).isEqualTo("торт");
        assertThat(firstRecord(Topics.OUTBOUND)).isEqualTo("before");
    }

    @Test
    void aPidFileThatNamesAStrangerDoesNotStopTheStart() throws Exception {
        services.close();
        Path postgres = folder.resolve("data/postgres");
        Files.writeString(postgres.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + postgres + "\n");
        start();
        sql("select 1");
    }

    @Test
    void aSecondOneOnTheSameFolderIsToldWhoHasIt() {
        EmbeddedServices second = new EmbeddedServices(new Environment(8082, folder.resolve("data"), null, null));
        assertThatThrownBy(() -> second.start(Map.of())).isInstanceOf(StartRefused.class)
            .hasMessageContaining("process " + ProcessHandle.current().pid()).hasMessageContaining("ORDNUNG_DATA_DIR");
    }

    @Test
    void theDatabaseIsDurableAndKnowsRussian() throws Exception {
        assertThat(one("show fsync")).isEqualTo("on");
        assertThat(one("show synchronous_commit")).isEqualTo("on");
        assertThat(one("select lower('ПИРОЖНОЕ') || (select 'Торт' ilike 'тОР%')")).isEqualTo("пирожноеtrue");
        assertThat(one("select to_tsvector('russian', 'Пирожных') @@ to_tsquery('russian', 'пирожное')")).isEqualTo("t");
    }

    @Test
    void aBodyOfThreeMegabytesPassesTheBroker() throws Exception {
        publish(Topics.REPORTS, "я".repeat(3 * 1024 * 1024 / 2));
        assertThat(firstRecord(Topics.REPORTS)).hasSize(3 * 1024 * 1024 / 2);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
            .filter(child -> !OTHERS.contains(child)).toList();
    }

    private static void killChildren() {
        List<ProcessHandle> children = children();
        assertThat(children).hasSize(2);
        children.forEach(Orphan::kill);
    }

    private void remember(String word) throws SQLException {
        sql("create table if not exists kept (word text)", "delete from kept", "insert into kept values ('" + word + "')");
    }

    private String kept() throws SQLException {
        return one("select word from kept");
    }

    private String one(String query) throws SQLException {
        try (Connection connection = connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), settings.get("quarkus.datasource.username"),
            settings.get("quarkus.datasource.password"));
    }

    private void publish(String topic, String value) throws Exception {
        Map<String, Object> client = Map.of(
            "bootstrap.servers", settings.get("kafka.bootstrap.servers"), "max.request.size", 8 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private String firstRecord(String topic) {
        Map<String, Object> client = Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers"), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            var records = consumer.poll(RECOVERY);
            return records.iterator().next().value();
        }
    }
}
