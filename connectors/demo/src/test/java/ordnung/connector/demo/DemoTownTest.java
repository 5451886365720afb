package ordnung.connector.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import ordnung.connector.Http;
import ordnung.connector.demo.Bubble.Ticks;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.testkit.whatsapp.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTownTest {
    @TempDir
    Path folder;
    private final Hub hub = new Hub();
    private DemoTown town;

    @BeforeEach
    void start() {
        town = DemoTown.start(folder, Clock.systemUTC());
        connect();
    }

    @AfterEach
    void stop() {
        town.close();
        hub.close();
    }

    @Test
    void whatAPhoneSaysReachesTheHubSigned() throws Exception {
        String id = town.say("anna", "Здравствуйте! 🎂");

        Recorded call = hub.next();
        assertThat(call.path()).isEqualTo("/webhooks/whatsapp/1");
        assertThat(call.header("x-hub-signature-256")).contains(
                Webhooks.sign((String) town.whatsAppSettings().get("appSecret"), call.body()));
        JsonNode message = call.json().at("/entry/0/changes/0/value/messages/0");
        assertThat(message.path("id").asText()).isEqualTo(id);
        assertThat(message.path("from").asText()).isEqualTo(town.phone("anna").number());
        assertThat(message.at("/text/body").asText()).isEqualTo("Здравствуйте! 🎂");
        await("anna", thread -> thread.get(0).ticks() == Ticks.SENT);
    }

    @Test
    void whatTheShopSendsAppearsAndItsStatusesComeBack() throws Exception {
        town.say("anna", "Добрый день");
        hub.next();

        String wamid = send("+" + town.phone("anna").number(), "Готово!");

        await("anna", thread -> thread.size() == 2 && thread.get(1).ticks() == Ticks.DELIVERED);
        assertThat(town.thread("anna").get(1).text()).isEqualTo("Готово!");
        assertThat(status(wamid)).isEqualTo("sent m-1");
        assertThat(status(wamid)).isEqualTo("delivered m-1");
        Runnable layDown = town.open("anna");
        assertThat(status(wamid)).startsWith("read");
        assertThat(town.thread("anna").get(1).ticks()).isEqualTo(Ticks.READ);
        layDown.run();
    }

    @Test
    void anOpenPhoneReadsAtOnce() throws Exception {
        town.say("olesya", "Добрий день");
        hub.next();
        Runnable layDown = town.open("olesya");

        String wamid = send(town.phone("olesya").userId(), "Вітаємо!");

        assertThat(List.of(status(wamid), status(wamid), status(wamid))).containsExactly("sent m-1", "delivered m-1", "read ");
        layDown.run();
        layDown.run();
        send(town.phone("olesya").userId(), "Ще одне");
        await("olesya", thread -> thread.size() == 3 && thread.get(2).ticks() == Ticks.DELIVERED);
    }

    @Test
    void somebodyWithoutANumberShowsNone() throws Exception {
        town.say("olesya", "Добрий день");

        assertThat(hub.next().text()).doesNotContain("wa_id").contains(town.phone("olesya").userId()).contains("@olesya.solodko");
    }

    @Test
    void everythingAPhoneCanDoArrivesInOrder() throws Exception {
        String text = town.say("anna", "первое");
        town.edit("anna", text, "исправленное");
        town.photo("anna", "image/png", new byte[] {1, 2, 3}, "такой");
        town.voice("anna", new byte[] {4, 5});
        town.location("anna", 55.75, 37.61, "Пекарня", "ул. Ленина, 5");
        town.react("anna", text, "👍");
        town.reply("anna", text, "да");
        town.delete("anna", text);

        List<String> types = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            types.add(hub.value().at("/messages/0/type").asText());
        }
        assertThat(types).containsExactly("text", "edit", "image", "audio", "location", "reaction", "text", "revoke");
        assertThat(town.thread("anna")).extracting(Bubble::kind).containsExactly("text", "image", "voice", "location", "text");
        assertThat(town.thread("anna").get(0)).matches(Bubble::deleted).matches(Bubble::edited);
    }

    @Test
    void buttonsOfTheShopCanBePressed() throws Exception {
        town.say("anna", "?");
        hub.next();
        String wamid = post("{'messaging_product':'whatsapp','to':'+%s','type':'interactive',"
                .formatted(town.phone("anna").number()) + "'interactive':{'type':'button','body':{'text':'Подтвердить?'},"
                + "'action':{'buttons':[{'type':'reply','reply':{'id':'yes','title':'Да'}}]}}}");
        hub.next();
        hub.next();

        town.press("anna", wamid, "yes");

        JsonNode pressed = hub.value().at("/messages/0");
        assertThat(pressed.at("/interactive/button_reply/id").asText()).isEqualTo("yes");
        assertThat(pressed.at("/context/id").asText()).isEqualTo(wamid);
    }

    @Test
    void aFormIsSubmittedWithItsOwnersName() throws Exception {
        String id = town.say("tatyana", "Торт & эклеры");

        Recorded call = hub.next();
        assertThat(call.path()).isEqualTo("/webhooks/site-form/2");
        assertThat(call.query("key")).contains("k");
        assertThat(call.text()).contains("message=%D0%A2").contains("phone=%2B79000000009").contains("submission_id=" + id);
        await("tatyana", thread -> thread.get(0).ticks() == Ticks.SENT);
        assertThatThrownBy(() -> town.voice("tatyana", new byte[1])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusedFormIsShownAsFailed() {
        hub.server.next(Fault.refused());

        town.say("tatyana", "Торт");

        await("tatyana", thread -> thread.get(0).ticks() == Ticks.FAILED);
    }

    @Test
    void whatTheHubDoesNotTakeIsBroughtAgainInOrder() throws Exception {
        hub.server.next(Fault.status(503), Fault.cut());

        town.say("anna", "один");
        town.say("anna", "два");

        assertThat(hub.value().at("/messages/0/text/body").asText()).isEqualTo("один");
        assertThat(hub.value().at("/messages/0/text/body").asText()).isEqualTo("два");
    }

    @Test
    void restartShowsThePhonesAsTheyWereAndBringsWhatWasLeft() throws Exception {
        Object before = town.whatsAppSettings();
        town.say("anna", "до");
        hub.next();
        town.photo("anna", "image/png", new byte[] {7, 8}, null);
        hub.next();
        hub.server.always(Fault.status(503));
        town.say("anna", "не дошло");
        await("anna", thread -> thread.get(1).ticks() == Ticks.SENT);
        town.close();
        hub.server.heal();

        town = DemoTown.start(folder, Clock.systemUTC());

        assertThat(town.whatsAppSettings()).isEqualTo(before);
        assertThat(town.thread("anna")).extracting(Bubble::text).containsExactly("до", null, "не дошло");
        assertThat(town.media(town.thread("anna").get(1).mediaId()).orElseThrow().bytes()).containsExactly(7, 8);
        connect();
        assertThat(hub.value().at("/messages/0/text/body").asText()).isEqualTo("не дошло");
        await("anna", thread -> thread.get(2).ticks() == Ticks.SENT);
    }

    @Test
    void freeTextToSomebodySilentForADayFails() throws Exception {
        String wamid = send("+" + town.phone("anna").number(), "Скидки!");

        JsonNode status = hub.value().at("/statuses/0");
        assertThat(status.path("id").asText()).isEqualTo(wamid);
        assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(town.thread("anna")).isEmpty();
    }

    @Test
    void aNumberNobodyHasFails() throws Exception {
        send("+79009999999", "?");

        assertThat(hub.value().at("/statuses/0/errors/0/code").asInt()).isEqualTo(131026);
    }

    @Test
    void peopleHaveLongNamesAndOneHasNoNumber() {
        assertThat(town.phones()).hasSizeBetween(8, 10).extracting(Phone::id).doesNotHaveDuplicates();
        assertThat(town.phones()).filteredOn(phone -> phone.number() == null).hasSize(1);
        assertThatThrownBy(() -> town.thread("nobody")).isInstanceOf(NoSuchElementException.class);
    }

    private void connect() {
        town.connect(URI.create(hub.server.baseUrl() + "/webhooks/whatsapp/1"),
                URI.create(hub.server.baseUrl() + "/webhooks/site-form/2?key=k"), Map.of());
    }

    private String status(String wamid) throws InterruptedException {
        JsonNode status = hub.value().at("/statuses/0");
        assertThat(status.path("id").asText()).isEqualTo(wamid);
        return status.path("status").asText() + " " + status.path("biz_opaque_callback_data").asText("");
    }

    private String send(String to, String text) throws Exception {
        String field = to.startsWith("+") ? "to" : "recipient";
        return post("{'messaging_product':'whatsapp','" + field + "':'" + to + "','type':'text','text':{'body':'" + text
                + "'},'biz_opaque_callback_data':'m-1'}");
    }

    private String post(String body) throws Exception {
        Map<String, Object> settings = town.whatsAppSettings();
        Http.Response answer = new JdkHttp().exchange(Http.Request.post(
                URI.create(settings.get("apiBaseUrl") + "/v25.0/" + settings.get("phoneNumberId") + "/messages"),
                Map.of("Authorization", "Bearer " + settings.get("accessToken")),
                new Http.Body.Bytes("application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))).toCompletableFuture()
                .join();
        assertThat(answer.status()).isEqualTo(200);
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body()).at("/messages/0/id").asText();
    }

    private void await(String phoneId, Predicate<List<Bubble>> until) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        Runnable stop = town.watch(change -> {
            if (until.test(town.thread(phoneId))) {
                seen.complete(null);
            }
        });
        if (until.test(town.thread(phoneId))) {
            seen.complete(null);
        }
        seen.orTimeout(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS).join();
        stop.run();
    }
}
