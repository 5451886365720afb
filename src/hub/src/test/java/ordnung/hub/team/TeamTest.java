package ordnung.hub.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class TeamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Db db;

    private Counter counter;
    private Person olga;
    private Person dima;

    @BeforeEach
    void open() {
        everybodyGoesHome();
        counter = new Counter();
        olga = Person.named("Ольга");
        dima = Person.named("Дима Коваль");
    }

    @AfterEach
    void close() {
        shareBy(false, false, List.of());
        everybodyGoesHome();
        counter.close();
    }

    @Test
    void nothing_is_shared_out_until_the_owner_says_so() {
        olga.isAtWork(true);
        assertThat(olga.conversation(counter.hears(counter.customer("Анна"), "Здравствуйте")).getString("assignee")).isNull();
    }

    @Test
    void a_flood_is_shared_out_evenly_among_those_at_work() {
        Person home = Person.named("Вера");
        olga.isAtWork(true);
        dima.isAtWork(true);
        shareBy(false, true, List.of());
        counter.hearsAll(IntStream.range(0, 40).mapToObj(i -> counter.customer("Гость " + i)), "Есть торт?");
        List<String> got = await().atMost(PATIENCE).until(() -> counter.conversations().<String>getList("items.assignee.id"), all -> all.size() == 40);
        assertThat(Collections.frequency(got, olga.id)).isBetween(19, 21);
        assertThat(Collections.frequency(got, dima.id)).isBetween(19, 21);
        assertThat(got).doesNotContain(home.id);
    }

    @Test
    void an_automatic_assignment_is_on_record_with_its_reason_and_comes_once() {
        olga.isAtWork(true);
        shareBy(false, true, List.of());
        WhatsAppPerson anna = counter.customer("Анна");
        String wamid = FakeWhatsApp.randomWamid();
        String chat = counter.hears(anna, "Здравствуйте", wamid);
        counter.hears(anna, "Здравствуйте", wamid);
        counter.hears(anna, "Ау");
        assertThat(events(chat)).containsExactly("automation " + olga.id + " load");
    }

    @Test
    void of_two_who_answer_at_the_same_instant_the_second_is_told() {
        String chat = counter.hears(counter.customer("Вера"), "Есть эклеры?");
        String asked = olga.call().get("/api/v1/conversations/" + chat + "/messages").path("items[-1].id");
        List<CompletableFuture<Response>> both = Stream.of(olga, dima).map(each -> CompletableFuture.supplyAsync(() -> says(each, chat, "Есть", asked))).toList();
        List<Response> answers = both.stream().map(CompletableFuture::join).sorted(Comparator.comparingInt(Response::statusCode)).toList();
        answers.get(0).then().statusCode(202);
        answers.get(1).then().statusCode(409).body("type", endsWith("answered-meanwhile"), "messageId", equalTo(answers.get(0).path("id")));
        Person first = answers.get(1).path("by").equals("Ольга") ? olga : dima;
        says(first, chat, "И корзиночки", asked).then().statusCode(202);
        says(first == olga ? dima : olga, chat, "И трубочки", null).then().statusCode(202);
    }

    private static Response says(Person person, String chat, String text, String seen) {
        return person.call().body(seen == null ? Map.of("text", text) : Map.of("text", text, "seen", seen)).post("/api/v1/conversations/" + chat + "/messages");
    }

    @Test
    void the_former_one_gets_the_customer_back_and_an_account_goes_to_its_own_people() {
        olga.isAtWork(true);
        dima.isAtWork(true);
        WhatsAppPerson anna = counter.customer("Анна");
        String chat = counter.hears(anna, "Здравствуйте");
        dima.says(chat, "Добрый день", false);
        shareBy(true, true, List.of());
        counter.hears(anna, "И ещё вопрос");
        assertThat(dima.conversation(chat).getString("assignee.id")).isEqualTo(dima.id);
        shareBy(false, false, List.of(Map.of("account", counter.account, "staff", List.of(olga.id))));
        assertThat(olga.conversation(counter.hears(counter.customer("Борис"), "Есть торт?")).getString("assignee.id")).isEqualTo(olga.id);
    }

    @Test
    void whoever_left_loses_a_new_wait_to_a_colleague_at_work() {
        olga.isAtWork(true);
        WhatsAppPerson anna = counter.customer("Анна");
        String chat = counter.hears(anna, "Здравствуйте");
        dima.call().body(Map.of("assignee", dima.id)).put("/api/v1/conversations/" + chat + "/assignee").then().statusCode(200);
        dima.says(chat, "Добрый день", false);
        shareBy(true, true, List.of());
        counter.hears(anna, "И ещё");
        assertThat(olga.conversation(chat).getString("assignee.id")).isEqualTo(olga.id);
    }

    @Test
    void rules_that_somebody_else_changed_are_not_overwritten() {
        int version = Integration.call().get("/api/v1/sharing-rules").then().statusCode(200).extract().path("version");
        olga.call().body(Map.of("byLoad", true, "version", version)).put("/api/v1/sharing-rules").then().statusCode(200).body("byLoad", equalTo(true));
        olga.call().body(Map.of("byLoad", false, "version", version)).put("/api/v1/sharing-rules").then().statusCode(412);
        olga.call().body(Map.of("version", version + 1, "accounts", List.of(Map.of("account", UUID.randomUUID().toString(), "staff", List.of(olga.id)))))
                .put("/api/v1/sharing-rules").then().statusCode(400).body("errors.field", contains("accounts"));
    }

    @Test
    void what_waits_for_somebody_who_goes_home_goes_to_those_at_work() {
        String chat = counter.hears(counter.customer("Анна"), "Здравствуйте");
        String other = counter.hears(counter.customer("Борис"), "Здравствуйте");
        for (String each : List.of(chat, other)) {
            olga.call().body(Map.of("assignee", olga.id)).put("/api/v1/conversations/" + each + "/assignee").then().statusCode(200);
        }
        dima.isAtWork(true);
        olga.call().body(Map.of()).post("/api/v1/staff/me/handovers").then().statusCode(200).body("conversations", equalTo(2));
        assertThat(dima.conversation(chat).getString("assignee.id")).isEqualTo(dima.id);
        assertThat(dima.notices()).extracting(one -> one.get("kind")).containsExactly("transfer", "transfer");
        dima.isAtWork(false);
        dima.call().body(Map.of()).post("/api/v1/staff/me/handovers").then().statusCode(200).body("conversations", equalTo(2));
        assertThat(dima.conversation(other).getString("assignee")).isNull();
    }

    @Test
    void a_transfer_brings_its_note_and_taking_over_is_told() {
        String chat = counter.hears(counter.customer("Анна"), "Здравствуйте");
        Map<String, Object> transfer = Map.of("to", dima.id, "note", "посмотри, пожалуйста");
        for (int again = 0; again < 2; again++) {
            olga.call().header("Idempotency-Key", "t-" + chat).body(transfer).post("/api/v1/conversations/" + chat + "/transfers")
                    .then().statusCode(200).body("assignee.id", equalTo(dima.id));
        }
        assertThat(dima.notices()).singleElement().satisfies(one -> assertThat(one).containsEntry("kind", "transfer").containsEntry("actor", "Ольга")
                .containsEntry("text", "посмотри, пожалуйста"));
        olga.call().body(Map.of("assignee", olga.id)).put("/api/v1/conversations/" + chat + "/assignee").then().statusCode(200);
        assertThat(dima.notices().get(0)).containsEntry("kind", "taken");
        assertThat(events(chat)).containsExactly("staff " + dima.id, "staff " + olga.id);
    }

    @Test
    void whoever_is_called_in_a_note_knows_of_it_until_they_have_seen_it() {
        // Colleagues who share a name are both called.
        String written = "Дима Коваль" + System.nanoTime();
        dima = Person.named(written);
        String chat = counter.hears(counter.customer("Анна"), "Здравствуйте");
        olga.says(chat, "@" + written + ", есть ли фисташка?", true);
        assertThat(dima.unseen()).isEqualTo(1);
        assertThat(dima.notices().get(0)).containsEntry("kind", "mention").containsEntry("conversationId", chat).containsEntry("seen", false);
        Integration.call().body(Map.of("name", "Дмитрий")).patch("/api/v1/staff/" + dima.id).then().statusCode(200);
        dima.call().get("/api/v1/conversations/" + chat + "/mentions").then().statusCode(200).body("items.staffId", contains(dima.id))
                .body("items.written", contains(written)).body("items.name", contains("Дмитрий"));
        dima.call().body(Map.of("conversation", chat)).put("/api/v1/staff/me/notices/seen").then().statusCode(204);
        assertThat(dima.unseen()).isZero();
        assertThat(olga.unseen()).isZero();
    }

    @Test
    void who_writes_is_called_or_answers_follows_and_hears_of_notes_and_of_what_came_back_once() {
        WhatsAppPerson anna = counter.customer("Анна");
        String chat = counter.hears(anna, "Здравствуйте");
        dima.says(chat, "Добрый день", false);
        olga.says(chat, "Она просила скидку", true);
        assertThat(dima.notices()).extracting(one -> one.get("kind")).containsExactly("note");
        assertThat(followed(dima)).contains(chat);
        assertThat(followed(olga)).contains(chat);
        olga.call().delete("/api/v1/conversations/" + chat + "/follower").then().statusCode(204);
        assertThat(followed(olga)).doesNotContain(chat);
        dima.call().post("/api/v1/conversations/" + chat + "/closure").then().statusCode(200);
        counter.hears(anna, "Я снова тут");
        counter.hears(anna, "Ау");
        assertThat(dima.notices()).extracting(one -> one.get("kind")).containsExactly("reopened", "note");
        assertThat(olga.notices()).isEmpty();
    }

    @Test
    void a_snooze_that_is_over_is_told_to_followers() {
        String chat = counter.hears(counter.customer("Анна"), "Здравствуйте");
        dima.call().put("/api/v1/conversations/" + chat + "/follower").then().statusCode(204);
        dima.call().body(Map.of("until", java.time.OffsetDateTime.now().plusSeconds(1).toString())).put("/api/v1/conversations/" + chat + "/snooze")
                .then().statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(dima::notices, all -> all.size() == 1 && all.get(0).get("kind").equals("reopened"));
    }

    @Test
    void whose_browser_was_not_seen_for_long_is_not_at_work() {
        olga.isAtWork(true);
        db.query("update staff_shift set seen_at = now() - interval '1 hour' where staff_id = $1", UUID.fromString(olga.id)).await().atMost(PATIENCE);
        olga.call().post("/api/v1/staff/me/sightings").then().statusCode(200).body("atWork", equalTo(false));
        assertThat(dima.call().get("/api/v1/colleagues").jsonPath().<Boolean>get("items.find { it.id == '" + olga.id + "' }.atWork")).isFalse();
    }

    @Test
    void an_integration_is_nobody_of_the_staff() {
        Integration.call().body(Map.of("atWork", true)).put("/api/v1/staff/me/presence").then().statusCode(403);
        Integration.call().get("/api/v1/conversations?follower=me").then().statusCode(400).body("errors.field", contains("follower"));
    }

    private List<String> followed(Person person) {
        return person.call().get("/api/v1/conversations?follower=me").then().statusCode(200).extract().path("items.id");
    }

    private List<String> events(String chat) {
        return db.list(row -> row.getString(0) + " " + row.getString(1),
                "select actor_kind, detail from conversation_event where conversation_id = $1 and kind = 'assigned' order by at, id", UUID.fromString(chat))
                .await().atMost(PATIENCE);
    }

    private static void shareBy(boolean formerFirst, boolean byLoad, List<Map<String, Object>> accounts) {
        JsonPath now = Integration.call().get("/api/v1/sharing-rules").then().statusCode(200).extract().jsonPath();
        Map<String, Object> rules = new HashMap<>(Map.of("formerFirst", formerFirst, "byLoad", byLoad, "version", now.getInt("version")));
        rules.put("accounts", accounts);
        Integration.call().body(rules).put("/api/v1/sharing-rules").then().statusCode(200);
    }

    private void everybodyGoesHome() {
        db.query("update staff_shift set at_work = false").await().atMost(PATIENCE);
    }
}
