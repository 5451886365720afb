package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.delivered;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits, since when, until when, and what ends it. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class WaitingTest {
    private final Instant now = Instant.now();
    private final WhatsAppPerson anna = person("Анна");
    private WhatsAppShop shop;
    private String chat;

    @BeforeEach
    void aCustomerHasAsked() {
        shop = WhatsAppShop.open();
        chat = shop.receiveText(anna, "Есть торт?", now.minus(Duration.ofMinutes(5))).getString("conversationId");
    }

    @AfterEach
    void close() {
        call().body(Map.of("rules", List.of())).put("/api/v1/answer-times").then().statusCode(200);
        call().body(Map.of("week", always(), "special", List.of())).put("/api/v1/working-hours").then().statusCode(200);
        shop.close();
    }

    private static Map<String, Object> always() {
        Map<String, Object> week = new HashMap<>();
        List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").forEach(day -> week.put(day, List.of(Map.of("from", "00:00", "to", "24:00"))));
        return week;
    }

    private static String url(String rest) {
        return "/api/v1/conversations/" + rest;
    }

    private static Instant time(String conversation, String field) {
        return OffsetDateTime.parse(conversation(conversation).getString(field)).toInstant();
    }

    private static Map<String, Object> rule(String channel, int first, int next) {
        Map<String, Object> rule = new HashMap<>(Map.of("first", Map.of("soon", first, "due", first), "next", Map.of("soon", next, "due", next)));
        rule.put("channel", channel);
        return rule;
    }

    @Test
    void anAnswerThatTheProviderRefusesWasNone() {
        Instant since = time(chat, "waitingSince");
        String message = said(chat, "Есть");
        delivered(message, "accepted");
        assertThat(conversation(chat).getString("state")).isEqualTo("answered");
        shop.post(shop.webhooks.statuses(List.of(Status.failed(shop.sent(0), 131026, "Message undeliverable", Instant.now()))));
        delivered(message, "failed");
        assertThat(conversation(chat).getString("state")).isEqualTo("waiting");
        assertThat(time(chat, "waitingSince")).isEqualTo(since);
    }

    @Test
    void ofTwoAnswersOneThatArrivesIsEnough() {
        delivered(said(chat, "Есть"), "accepted");
        String second = said(chat, "С вишней");
        delivered(second, "accepted");
        shop.post(shop.webhooks.statuses(List.of(Status.failed(shop.sent(1), 131026, "Message undeliverable", Instant.now()))));
        delivered(second, "failed");
        assertThat(conversation(chat).getString("state")).isEqualTo("answered");
    }

    @Test
    void whoWaitsIsNotTidiedAwayWithoutAReason() {
        call().body(Map.of()).post(url(chat + "/closure")).then().statusCode(400).body("errors.field", contains("reason"));
        assertThat(conversation(chat).getString("state")).isEqualTo("waiting");
        Instant since = time(chat, "waitingSince");
        call().body(Map.of("reason", "Разговор окончен")).post(url(chat + "/closure")).then().statusCode(200).body("state", is("closed"), "waitingSince", nullValue());
        call().delete(url(chat + "/dismissal")).then().statusCode(200).body("state", is("waiting"));
        assertThat(time(chat, "waitingSince")).as("an undo gives the whole wait back").isEqualTo(since);
    }

    @Test
    void putOffUntilItsOrderMovesItComesBackWithTheOrder() {
        String card = call().get(url(chat)).path("cards[0].id");
        call().body(Map.of("card", card, "stage", "production")).put(url(chat + "/snooze")).then().statusCode(200).body("state", is("snoozed"), "snoozedUntil", notNullValue());
        call().body(Map.of("stage", "sale")).put("/api/v1/cards/" + card + "/stage").then().statusCode(200);
        assertThat(conversation(chat).getString("state")).as("another stage").isEqualTo("snoozed");
        call().body(Map.of("stage", "production")).put("/api/v1/cards/" + card + "/stage").then().statusCode(200);
        call().get(url(chat)).then().body("state", is("waiting"), "returnedAt", notNullValue());
        said(chat, "Уже печём");
        call().get(url(chat)).then().body("state", is("answered"), "returnedAt", nullValue());
    }

    @Test
    void aSnoozeNamesWhatIsWrongWithIt() {
        call().body(Map.of()).put(url(chat + "/snooze")).then().statusCode(400).body("errors.field", contains("until"));
        call().body(Map.of("until", "2020-01-01T00:00:00Z")).put(url(chat + "/snooze")).then().statusCode(400).body("errors.field", contains("until"));
        call().body(Map.of("stage", "sale", "until", "2099-01-01T00:00:00Z")).put(url(chat + "/snooze")).then().statusCode(400).body("errors.field", contains("stage"));
    }

    @Test
    void aRuleOfTheChannelDecidesAndAFirstAnswerHasItsOwnTime() {
        call().body(Map.of("rules", List.of(rule(null, 120, 240), rule("whatsapp", 2, 30)))).put("/api/v1/answer-times").then().statusCode(200);
        call().get(url(chat)).then().body("overdue", is(true));
        assertThat(time(chat, "dueAt")).isEqualTo(time(chat, "waitingSince").plusSeconds(120));
        delivered(said(chat, "Есть"), "accepted");
        shop.receiveText(anna, "А с вишней?", now);
        call().get(url(chat)).then().body("overdue", is(false));
        assertThat(time(chat, "dueAt")).isEqualTo(time(chat, "waitingSince").plusSeconds(1800));
    }

    @Test
    void noClockRunsWhileTheShopIsShut() {
        call().body(Map.of("rules", List.of(rule(null, 1, 1)))).put("/api/v1/answer-times").then().statusCode(200);
        call().get(url(chat)).then().body("overdue", is(true));
        String farDay = OffsetDateTime.now().plusDays(3).getDayOfWeek().name().substring(0, 3).toLowerCase(java.util.Locale.ROOT);
        call().body(Map.of("week", Map.of(farDay, List.of(Map.of("from", "10:00", "to", "12:00"))))).put("/api/v1/working-hours").then().statusCode(200);
        call().get(url(chat)).then().body("overdue", is(false), "dueAt", notNullValue());
        assertThat(time(chat, "dueAt")).isAfter(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void wrongTimesAreNamedAndChangeNothing() {
        call().body(Map.of("rules", List.of(rule("vk", 0, 30), Map.of("channel", "vk", "first", Map.of("soon", 9, "due", 5))))).put("/api/v1/answer-times")
                .then().statusCode(400).body("errors.field", hasItem("rules[0].first.due")).body("errors.field", hasItem("rules[1]"))
                .body("errors.field", hasItem("rules[1].first.soon"));
        call().body(Map.of("week", Map.of("mon", List.of(Map.of("from", "21:00", "to", "09:00")), "holiday", List.of()))).put("/api/v1/working-hours")
                .then().statusCode(400).body("errors.field", hasItem("week.mon")).body("errors.field", hasItem("week.holiday"));
        call().body(Map.of("week", Map.of())).put("/api/v1/working-hours").then().statusCode(400).body("errors.field", contains("week"));
        String etag = call().get("/api/v1/answer-times").then().statusCode(200).extract().header("ETag");
        call().body(Map.of("rules", List.of(rule(null, 9, 9)))).put("/api/v1/answer-times").then().statusCode(200);
        call().header("If-Match", etag).body(Map.of("rules", List.of())).put("/api/v1/answer-times").then().statusCode(412);
    }
}
