package ordnung.hub.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.kill.Townsfolk.Customer;
import ordnung.hub.kill.Townsfolk.Refusal;
import ordnung.hub.platform.start.PackagedHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred messages a second over sixty conversations, answers on their way out, and {@code kill -9} at moments that differ from run to run.
 * What was acknowledged is there once, each conversation in its order; answers reach the customer once, or a person is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {
    private static final int ROUNDS = 3;
    /** Patience, not a measure: how long a start or a recovery takes is the benchmark's to say, since it depends on who else uses the machine. */
    private static final Duration RECOVERY = Duration.ofSeconds(90);
    /** The shortest time that a provider of ours waits for an answer: whoever is kept longer is not refused but left hanging. */
    private static final Duration REFUSAL = Duration.ofSeconds(10);
    /** A try that nobody reported on is given up for unknown after a minute. */
    private static final Duration UNKNOWN = Duration.ofMinutes(3);

    @TempDir
    static Path folder;
    private final Random random = new Random();
    private PackagedHub hub;
    private HubApi api;

    @BeforeAll
    void start() throws IOException {
        hub = launch(PackagedHub.freePort()).awaitReady();
        api = new HubApi(hub.port);
    }

    @AfterAll
    void stop() {
        hub.process.destroy();
        hub.exitCode();
    }

    private static PackagedHub launch(int port) throws IOException {
        return PackagedHub.start(folder, port, Map.of("ORDNUNG_BOOTSTRAP_API_KEY", HubApi.KEY));
    }

    @Test
    void theWholeProcessKilledAgainAndAgain() throws Exception {
        WhatsAppAccount account = account("1");
        try (FakeWhatsApp provider = FakeWhatsApp.start(account)) {
            HubApi.Account reached = api.open(account, provider.baseUrl());
            reportStatuses(provider, reached);
            Townsfolk people = calm(account, reached, "79161");
            Operator operator = new Operator(api, conversations(reached, people)).begin();
            for (int round = 0; round < ROUNDS; round++) {
                underLoad(people);
                kill(round);
                hub = launch(hub.port).awaitReady();
            }
            underLoad(people);
            assertThat(people.fallSilent(RECOVERY)).isTrue();
            assertThat(operator.fallSilent(RECOVERY.toSeconds())).isTrue();
            everythingIsInItsPlace(reached, people);
            answersCameOnceOrAreAskedAbout(provider, operator.accepted());
        }
    }

    @Test
    void theBrokerKilled() throws Exception {
        WhatsAppAccount account = account("2");
        HubApi.Account reached = api.open(account, "http://127.0.0.1:9");
        Townsfolk people = calm(account, reached, "79162");
        child(command -> command.endsWith("/java")).destroyForcibly();
        await().atMost(RECOVERY).until(() -> people.refusals().stream().anyMatch(one -> one.status() == 503));
        takenAgain(people);
        assertThat(people.fallSilent(RECOVERY)).isTrue();
        assertThat(people.refusals()).allSatisfy(KillIT::inTime);
        everythingIsInItsPlace(reached, people);
    }

    @Test
    void theDatabaseKilled() throws Exception {
        WhatsAppAccount account = account("3");
        HubApi.Account reached = api.open(account, "http://127.0.0.1:9");
        Townsfolk people = calm(account, reached, "79163");
        ProcessHandle database = child(command -> command.endsWith("/postgres"));
        database.destroyForcibly();
        await().atMost(RECOVERY).until(() -> !database.isAlive());
        takenAgain(people);
        assertThat(people.fallSilent(RECOVERY)).isTrue();
        assertThat(people.refusals()).allSatisfy(KillIT::inTime);
        everythingIsInItsPlace(reached, people);
    }

    /** Either the application alone, whose services then end or are taken over, or all of it at once. */
    private void kill(int round) {
        List<ProcessHandle> children = hub.descendants();
        hub.process.destroyForcibly();
        if (round % 2 == 1) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        await().atMost(RECOVERY).until(() -> !hub.process.isAlive());
    }

    /** The database's own children are not asked for: its first process. */
    private ProcessHandle child(Predicate<String> command) {
        return hub.process.children().filter(one -> one.info().command().filter(command).isPresent()).findFirst().orElseThrow();
    }

    /** They write, and the first of each is stored, before anything is broken. */
    private Townsfolk calm(WhatsAppAccount account, HubApi.Account reached, String prefix) {
        Townsfolk people = new Townsfolk(account, reached, prefix).begin();
        await().atMost(RECOVERY).until(() -> people.people.stream().noneMatch(one -> one.taken().isEmpty()));
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> assertThat(conversations(reached, people)).doesNotHaveDuplicates());
        return people;
    }

    /** Until a random number of messages more was taken: at a hundred a second, one to three seconds. */
    private void underLoad(Townsfolk people) {
        int enough = people.taken() + 100 + random.nextInt(200);
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(7)).until(() -> people.taken() >= enough);
    }

    private void takenAgain(Townsfolk people) {
        int before = people.taken();
        await().atMost(RECOVERY).until(() -> people.taken() >= before + 200);
    }

    private static void inTime(Refusal refusal) {
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.after()).isLessThanOrEqualTo(REFUSAL);
    }

    private List<String> conversations(HubApi.Account reached, Townsfolk people) {
        return people.people.stream().map(one -> api.conversation(reached.channelAccount(), one.taken().get(0))).toList();
    }

    /** Nothing lost, nothing doubled, order kept, nobody's words among another's. */
    private void everythingIsInItsPlace(HubApi.Account reached, Townsfolk people) {
        for (Customer one : people.people) {
            String conversation = api.conversation(reached.channelAccount(), one.taken().get(0));
            await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> assertThat(api.messages(conversation).stream()
                    .filter(message -> message.get("direction").asText().equals("in")).map(message -> message.get("externalId").asText()))
                    .containsExactlyElementsOf(one.taken()));
        }
    }

    private void answersCameOnceOrAreAskedAbout(FakeWhatsApp provider, List<Operator.Answer> answers) {
        await().atMost(UNKNOWN).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Map<String, Long> arrived = provider.sent().stream().collect(Collectors.groupingBy(SentMessage::text, Collectors.counting()));
            assertThat(arrived.values()).allMatch(times -> times == 1);
            answers.stream().filter(one -> !arrived.containsKey(one.text())).forEach(one -> assertThat(delivery(one)).isEqualTo("parked/unknown-outcome"));
        });
        assertThat(provider.sent()).hasSizeGreaterThan(answers.size() / 2);
        provider.server().verify();
    }

    private String delivery(Operator.Answer answer) {
        JsonNode delivery = api.messages(answer.conversation()).stream().filter(one -> one.get("id").asText().equals(answer.message())).findFirst()
                .orElseThrow().path("delivery");
        return delivery.path("state").asText() + "/" + delivery.path("error").path("code").asText();
    }

    /** As the provider does for every message that it took. Told once: what nobody heard is to be survived too. */
    private static void reportStatuses(FakeWhatsApp provider, HubApi.Account reached) {
        WebhookPost post = new WebhookPost(provider.account(), reached.webhook());
        Webhooks webhooks = new Webhooks(provider.account());
        provider.onSent(message -> post.send(webhooks.statuses(List.of(Status.of("sent", message,
                WhatsAppPerson.withPhone("Покупатель", message.to().replace("+", "")), Instant.now())))));
    }

    /** Its own for every test. */
    private static WhatsAppAccount account(String number) {
        WhatsAppAccount sample = WhatsAppAccount.sample();
        return new WhatsAppAccount(sample.phoneNumberId() + number, sample.businessAccountId(), sample.displayPhone(), sample.accessToken(),
                sample.appSecret(), sample.verifyToken());
    }
}
