package ordnung.hub.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class PresenceTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Db db;

    @Test
    void a_colleague_who_looks_on_and_types_is_known_until_they_go() {
        Person olga = Person.named("Ольга");
        Person dima = Person.named("Дима");
        String chat = UUID.randomUUID().toString();
        says(dima, chat, "typing");
        await().atMost(SOON).untilAsserted(() -> says(olga, chat, "viewing").body("items.name", contains("Дима")).body("items.doing", contains("typing")));
        says(dima, chat, "gone");
        await().atMost(SOON).untilAsserted(() -> says(olga, chat, "viewing").body("items", hasSize(0)));
    }

    @Test
    void what_another_hub_tells_reaches_the_pages_of_this_one_without_moving_their_position() throws Exception {
        Person olga = Person.named("Ольга");
        String chat = UUID.randomUUID().toString();
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Stream<String> page = open("/live"); Stream<String> integration = open("/api/v1/events")) {
            follow(page, lines);
            List<String> events = new CopyOnWriteArrayList<>();
            follow(integration, events);
            await().atMost(SOON).until(() -> lines.contains("event: hello") && events.contains("event: hello"));
            db.query("select pg_notify('ordnung_presence', $1)", "{\"conversationId\":\"" + chat + "\",\"id\":\"" + UUID.randomUUID()
                    + "\",\"name\":\"Дима\",\"doing\":\"typing\"}").await().atMost(SOON);
            await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.startsWith("data: ") && line.contains(chat)));
            int at = lines.indexOf("event: moment");
            assertThat(lines.get(at - 1)).as("no id stands before it").isEmpty();
            assertThat(events).doesNotContain("event: moment");
            says(olga, chat, "viewing").body("items.name", contains("Дима"));
        }
    }

    @Test
    void a_doing_that_nobody_knows_is_refused() {
        Person.named("Ольга").call().body(Map.of("doing", "dancing")).put("/api/v1/conversations/" + UUID.randomUUID() + "/presence")
                .then().statusCode(400).body("errors.field", contains("doing"));
    }

    private static io.restassured.response.ValidatableResponse says(Person who, String chat, String doing) {
        return who.call().body(Map.of("doing", doing)).put("/api/v1/conversations/" + chat + "/presence").then().statusCode(200);
    }

    private static void follow(Stream<String> stream, List<String> lines) {
        Thread reader = new Thread(() -> {
            try {
                stream.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                // The test is over.
            }
        }, "stream");
        reader.setDaemon(true);
        reader.start();
    }

    private static Stream<String> open(String path) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("X-Api-Key", ConfigProvider.getConfig().getValue("ordnung.bootstrap.api-key", String.class)).build(),
                HttpResponse.BodyHandlers.ofLines()).body();
    }
}
