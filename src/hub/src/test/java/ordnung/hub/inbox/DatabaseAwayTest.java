package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class DatabaseAwayTest {
    private static final int MESSAGES = 200;

    @ConfigProperty(name = "ordnung.data-dir")
    Path data;

    @Inject
    Db db;

    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<CompletableFuture<Integer>> send() {
        List<WhatsAppPerson> people = WhatsAppShop.people(20);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            answers.add(shop.post.send(shop.webhooks.message(Message.from(people.get(i % 20), wamid(), Instant.now())
                    .text("Строка " + i))));
        }
        return answers;
    }

    private void allIsStored(List<CompletableFuture<Integer>> answers) {
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(shop.ledger(line -> line.getInt("stored") >= MESSAGES).getInt("stored")).isEqualTo(MESSAGES);
        assertThat(shop.ledger(line -> true).getInt("parked")).isZero();
        long hanging = db.first(row -> row.getLong(0), """
                select count(*) from pg_stat_activity where state like 'idle in transaction%' and state_change < now() - interval '3 seconds'""")
                .await().atMost(Duration.ofSeconds(10)).orElseThrow();
        assertThat(hanging).isZero();
    }

    /** The server and its children, stopped or going on as the signal says. */
    private void signal(String name) {
        try {
            long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
            List<String> command = new ArrayList<>(List.of("kill", "-" + name));
            Stream.concat(Stream.of(ProcessHandle.of(server).orElseThrow()), ProcessHandle.of(server).orElseThrow().children())
                    .forEach(process -> command.add(Long.toString(process.pid())));
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFrozenDatabaseCostsNoMessage() {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        signal("STOP");
        try {
            answers.addAll(send());
            CompletableFuture<Void> all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
            Instant thaw = Instant.now().plusSeconds(10);
            await().atMost(Duration.ofSeconds(30)).until(() -> all.isDone() && Instant.now().isAfter(thaw));
        } finally {
            signal("CONT");
        }
        allIsStored(answers);
    }

    @Test
    void cutConnectionsCostNoMessage() {
        List<CompletableFuture<Integer>> answers = send();
        for (int i = 0; i < 5; i++) {
            db.query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'")
                    .onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(10));
            int some = (i + 1) * MESSAGES / 5;
            await().atMost(Duration.ofSeconds(20)).until(() -> answers.subList(0, some).stream().allMatch(CompletableFuture::isDone));
        }
        allIsStored(answers);
        given().get("/q/health/ready").then().statusCode(200);
        String wamid = shop.receiveText(person("Анна"), "и дальше", Instant.now()).getString("externalId");
        assertThat(wamid).isNotBlank();
    }
}
