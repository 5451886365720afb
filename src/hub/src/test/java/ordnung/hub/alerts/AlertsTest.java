package ordnung.hub.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.alerts.push.PushService;
import ordnung.hub.alerts.push.PushService.Push;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers wait, and people are told: with the application running, a played push service and a played bot. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class AlertsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SERVICE = "ordnung.alerts.push-service";

    @Inject
    Db db;

    @Inject
    AlertKeeper keeper;

    private BotShop shop;
    private PushService pushes;
    private static Staffer olga;
    private static Staffer vera;

    @BeforeEach
    void open() {
        run("update staff_shift set at_work = false");
        shop = new BotShop();
        pushes = new PushService();
        System.setProperty(SERVICE, pushes.base());
        olga = olga == null ? Staffer.named("Ольга") : olga;
        vera = vera == null ? Staffer.named("Вера") : vera;
        olga.isAtWork();
        vera.isAtWork();
        olga.takesPushes(pushes.subscribe("olga"));
        vera.takesPushes(pushes.subscribe("vera"));
        calls(vera.id);
    }

    @AfterEach
    void close() {
        calls();
        run("update staff_shift set at_work = false");
        run("delete from push_device");
        run("delete from alert_delivery");
        run("delete from alert");
        run("delete from alert_choice");
        run("delete from staff_chat");
        run("update staff set language = 'ru' where id = '" + olga.id + "'");
        run("update conversation set state = 'closed', waiting_since = null where account_id = '" + shop.account + "'");
        System.clearProperty(SERVICE);
        pushes.close();
        shop.close();
    }

    @Test
    void a_new_message_comes_to_the_device_by_name_and_channel_and_without_its_words() {
        String chat = shop.begins(shop.person("Марина Лебедева"), "Нужен торт 'Ракета'");
        Push push = only("olga");
        assertThat(push.words()).contains("Марина Лебедева", "Новое сообщение", "Telegram, Бот кондитерской", "/inbox/" + chat).doesNotContain("Ракета");
        assertThat(push.claims()).contains("\"sub\":\"https://shop.example\"");
        assertThat(pushes.faults()).isEmpty();
        assertThat(olga.alerts()).extracting(one -> one.get("step")).containsExactly("new");
        await().atMost(PATIENCE).until(() -> olga.alerts().get(0).get("ways").toString().contains("means=push, state=sent"));
    }

    @Test
    void whoever_chose_it_reads_the_words_and_in_their_language() {
        olga.wants("showText", true);
        run("update staff set language = 'en' where id = '" + olga.id + "'");
        shop.begins(shop.person("Инна"), "Нужен торт «Ракета»");
        assertThat(only("olga").words()).contains("New message", "Нужен торт «Ракета»");
    }

    @Test
    void whoever_has_it_is_told_that_it_is_late_and_nobody_else() {
        String chat = shop.begins(shop.person("Павел"), "Здравствуйте");
        olga.takes(chat);
        waits(chat, 21);
        await().atMost(PATIENCE).until(() -> pushes.of("olga").stream().anyMatch(one -> one.words().contains("пора ответить")));
        assertThat(pushes.of("vera")).noneMatch(one -> one.words().contains("пора ответить"));
    }

    @Test
    void somebody_else_is_called_on_record_and_again_until_it_is_owned() {
        String chat = shop.begins(shop.person("Рита"), "Ау");
        olga.takes(chat);
        waits(chat, 36);
        await().atMost(PATIENCE).until(() -> called("vera"), n -> n == 1);
        assertThat(olga.call().get("/inbox/" + chat).then().statusCode(200).extract().asString()).contains("Позвали: Вера");
        assertThat(olga.call().get("/api/v1/alerts/called").then().statusCode(200).extract().<List<String>>path("items.conversation")).contains(chat);

        passes(chat, 11);
        await().atMost(PATIENCE).until(() -> called("vera"), n -> n == 2);
        vera.takes(chat);
        passes(chat, 11);
        look(chat);
        assertThat(told(vera, "escalated")).isEqualTo(2);

        // The time of one answer has gone by, and none was given.
        run("update conversation_event set at = at - interval '21 minutes' where conversation_id = '" + chat + "' and kind = 'assigned'");
        run("update conversation set waiting_since = waiting_since - interval '60 minutes' where id = '" + chat + "'");
        run("update alert_watch w set since = c.waiting_since, next_at = now() from conversation c where c.id = w.conversation_id and c.id = '" + chat + "'");
        await().atMost(PATIENCE).until(() -> told(vera, "escalated"), n -> n >= 3);

        vera.answers(chat, "Здесь");
        passes(chat, 11);
        long calls = told(vera, "escalated");
        look(chat);
        assertThat(told(vera, "escalated")).isEqualTo(calls);
        assertThat(olga.call().get("/api/v1/alerts/called").then().extract().<List<String>>path("items.conversation")).doesNotContain(chat);
    }

    @Test
    void however_many_hubs_look_at_once_each_step_is_told_once() {
        List<String> chats = IntStream.range(0, 12).mapToObj(i -> shop.begins(shop.person("Гость " + i), "Есть торт?")).toList();
        run("update conversation set waiting_since = now() - interval '21 minutes' where account_id = '" + shop.account + "'");
        Set<UUID> ids = chats.stream().map(UUID::fromString).collect(Collectors.toSet());
        Uni.join().all(IntStream.range(0, 8).mapToObj(i -> keeper.look(ids, Instant.now())).toList()).andFailFast().await().atMost(PATIENCE);
        assertThat(told(olga, "due")).isEqualTo(12);
        assertThat(told(vera, "due")).isEqualTo(12);
        assertThat(count("select count(*) from alert where step = 'due' and conversation_id = any (array(select id from conversation where account_id = '"
                + shop.account + "')) group by staff_id, conversation_id having count(*) > 1")).isZero();
        // Many at once are one push that names them.
        await().atMost(PATIENCE).until(() -> pushes.of("olga").stream().anyMatch(one -> one.words().contains("Ждут ответа: ")));
    }

    @Test
    void a_hub_that_dies_between_taking_and_sending_loses_no_push() {
        // What a hub leaves that has taken a push and died: a try without an end, until its lease is over.
        run("insert into alert_delivery (id, staff_id, means, target, alert_ids, state, due_at, attempts, made_at) select gen_random_uuid(), staff_id, 'push', id,"
                + " '{}', 'waiting', now() + interval '2 seconds', 1, now() from push_device where staff_id = '" + olga.id + "'");
        assertThat(only("olga").words()).contains("Всё работает");
        await().atMost(PATIENCE).until(() -> count("select count(*) from alert_delivery where staff_id = '" + olga.id + "' and state = 'sent' and attempts = 2") == 1);
    }

    @Test
    void what_was_answered_before_it_went_is_not_sent_any_more() {
        pushes.fails(1000);
        String chat = shop.begins(shop.person("Зоя"), "Алло");
        await().atMost(PATIENCE).until(() -> count("select attempts from alert_delivery where staff_id = '" + olga.id + "'") >= 1);
        olga.answers(chat, "Слушаю");
        pushes.fails(0);
        run("update alert_delivery set due_at = now() where state = 'waiting'");
        await().atMost(PATIENCE).until(() -> olga.alerts().get(0).get("ways").toString().contains("state=needless"));
        assertThat(pushes.of("olga")).isEmpty();
    }

    @Test
    void a_device_that_has_unsubscribed_is_forgotten() {
        pushes.unsubscribe("olga");
        assertThat(olga.tries("push").getString("state")).isEqualTo("failed");
        shop.begins(shop.person("Глеб"), "Алло");
        await().atMost(PATIENCE).until(() -> olga.call().get("/api/v1/alerts/devices").then().extract().<List<?>>path("items").isEmpty());
    }

    @Test
    void a_device_is_tried_by_itself_and_forgotten_by_its_owner_alone() {
        String device = olga.call().get("/api/v1/alerts/devices").then().extract().path("items[0].id");
        String test = olga.call().body(Map.of("means", "push", "device", device)).post("/api/v1/alerts/tests").then().statusCode(202).extract().path("id");
        await().atMost(PATIENCE).until(() -> olga.call().get("/api/v1/alerts/tests/" + test).then().extract().path("state").equals("sent"));
        assertThat(only("olga").words()).contains("Всё работает");
        vera.call().get("/api/v1/alerts/tests/" + test).then().statusCode(404);
        vera.call().body(Map.of("means", "push", "device", device)).post("/api/v1/alerts/tests").then().statusCode(400);
        vera.call().delete("/api/v1/alerts/devices/" + device).then().statusCode(404);
        olga.call().delete("/api/v1/alerts/devices/" + device).then().statusCode(204);
    }

    @Test
    void what_is_no_subscription_is_refused_by_its_field() {
        Map<String, Object> inside = Map.of("name", "x", "endpoint", "http://169.254.169.254/latest", "keys", Map.of("p256dh", "AAAA", "auth", "AAAA"));
        assertThat(olga.call().body(inside).post("/api/v1/alerts/devices").then().statusCode(400).extract().<List<String>>path("errors.field"))
                .containsExactly("endpoint", "keys.p256dh", "keys.auth");
        assertThat(olga.call().body(Map.of("means", Map.of("push", "loudly"), "volume", 101, "quiet", Map.of("from", "25", "to", "08:00"), "mail", "no"))
                .put("/api/v1/alerts/settings").then().statusCode(400).extract().<List<String>>path("errors.field"))
                .containsExactly("means.push", "volume", "mail", "quiet.from");
        olga.call().body(Map.of("call", List.of())).put("/api/v1/alerts/rules").then().statusCode(403);
    }

    @Test
    void a_chat_is_linked_by_a_code_once_and_is_no_customers_ever_since() {
        Messenger.Person myself = shop.person("Ольга Сама");
        String code = olga.call().post("/api/v1/alerts/chat-codes").then().statusCode(200).extract().path("code");
        shop.hears(myself, "/start " + code);
        await().atMost(PATIENCE).until(() -> shop.sentTo(myself), all -> all.size() == 1);
        assertThat(shop.sentTo(myself).get(0)).contains("связан");

        shop.hears(myself, "А где мой торт?");
        olga.wants("means", Map.of("messenger", "all", "push", "off"));
        String chat = shop.begins(shop.person("Клиент Настоящий"), "Здравствуйте");
        await().atMost(PATIENCE).until(() -> shop.sentTo(myself), all -> all.size() == 2);
        assertThat(shop.sentTo(myself).get(1)).contains("Клиент Настоящий", "Telegram").doesNotContain("Здравствуйте");
        assertThat(shop.conversations().<String>getList("items.id")).containsExactly(chat);
        assertThat(olga.tries("messenger").getString("state")).isEqualTo("sent");

        run("update staff_chat set told_at = now() - interval '2 hours' where staff_id = '" + olga.id + "'");
        shop.hears(myself, "Отвечай!");
        await().atMost(PATIENCE).until(() -> shop.sentTo(myself).stream().anyMatch(text -> text.contains("служебный чат")));

        // Another's code is worth nothing a second time.
        shop.hears(shop.person("Чужой"), code);
        await().atMost(PATIENCE).until(() -> shop.conversations().<String>getList("items.id").size() == 2);
        olga.call().delete("/api/v1/alerts/chat").then().statusCode(204);
        shop.begins(myself, "Теперь я клиент");
    }

    @Test
    void another_chat_takes_the_place_of_the_first() {
        Messenger.Person phone = shop.person("Ольга с телефона");
        Messenger.Person tablet = shop.person("Ольга с планшета");
        for (Messenger.Person one : List.of(phone, tablet)) {
            shop.hears(one, olga.call().post("/api/v1/alerts/chat-codes").then().statusCode(200).extract().<String>path("code").toUpperCase(java.util.Locale.ROOT));
            await().atMost(PATIENCE).until(() -> shop.sentTo(one), all -> all.size() == 1);
        }
        shop.begins(phone, "Теперь я клиент");
        assertThat(shop.conversations().<String>getList("items.customer.name")).containsExactly("Ольга с телефона");
    }

    @Test
    void one_letter_tells_of_everybody_who_waits() {
        run("update channel_account set enabled = false, version = version + 1 where channel = 'email'");
        try (BotShop post = new BotShop("email", "Почта кондитерской")) {
            Messenger.Person mailbox = post.person("Ольга");
            olga.wants("mail", mailbox.id() + "@pochta.example");
            olga.wants("means", Map.of("mail", "due", "push", "off"));
            await().atMost(PATIENCE).until(() -> olga.tries("mail").getString("state").equals("sent"));
            run("update alert_delivery set settled_at = now() - interval '1 hour' where means = 'mail'");
            List.of("Анна", "Борис").forEach(name -> shop.begins(shop.person(name), "Есть торт?"));
            run("update conversation set waiting_since = now() - interval '21 minutes' where account_id = '" + shop.account + "'");
            keeper.look(shop.conversations().<String>getList("items.id").stream().map(UUID::fromString).toList(), Instant.now()).await().atMost(PATIENCE);
            await().atMost(PATIENCE).until(() -> post.sentTo(mailbox).stream().filter(text -> text.contains("Анна") && text.contains("Борис")).count(), n -> n == 1);
            assertThat(post.conversations().<String>getList("items.id")).isEmpty();
        }
    }

    @Test
    void a_colleague_who_calls_is_told_at_once() {
        String chat = shop.begins(shop.person("Лев"), "Здравствуйте");
        vera.takes(chat);
        vera.call().body(Map.of("to", olga.id)).post("/api/v1/conversations/" + chat + "/transfers").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> pushes.of("olga").stream().anyMatch(one -> one.words().contains("Вам передают беседу")));
    }

    @Test
    void an_integration_has_no_alerts_and_no_devices() {
        Integration.call().get("/api/v1/alerts/settings").then().statusCode(403);
        Integration.call().get("/api/v1/alerts?whose=all").then().statusCode(200);
    }

    private Push only(String device) {
        return await("push").atMost(PATIENCE).until(() -> pushes.of(device), all -> all.size() == 1).get(0);
    }

    private long called(String device) {
        return pushes.of(device).stream().filter(one -> one.words().contains("Зовём вас")).count();
    }

    private static long told(Staffer whom, String step) {
        return whom.alerts().stream().filter(one -> one.get("step").equals(step)).count();
    }

    /** The customer has waited for so long. */
    private void waits(String chat, int minutes) {
        run("update conversation set waiting_since = now() - interval '" + minutes + " minutes' where id = '" + chat + "'");
        run("update conversation_event set at = at - interval '" + minutes + " minutes' where conversation_id = '" + chat + "'");
        look(chat);
    }

    /** So much time goes by for this wait: what was told was told earlier. */
    private void passes(String chat, int minutes) {
        run("update alert_watch set told_at = told_at - interval '" + minutes + " minutes', next_at = now() where conversation_id = '" + chat + "'");
    }

    private int look(String chat) {
        return keeper.look(Set.of(UUID.fromString(chat)), Instant.now()).await().atMost(PATIENCE);
    }

    private void calls(String... people) {
        Integration.call().body(Map.of("call", List.of(people), "repeatMinutes", 10)).put("/api/v1/alerts/rules").then().statusCode(200);
    }

    private long count(String sql) {
        return db.first(row -> ((Number) row.getValue(0)).longValue(), sql).await().atMost(PATIENCE).orElse(0L);
    }

    private void run(String sql) {
        db.query(sql).await().atMost(PATIENCE);
    }
}
