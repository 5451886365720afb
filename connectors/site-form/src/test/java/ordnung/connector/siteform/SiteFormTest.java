package ordnung.connector.siteform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFormTest {

    @Test
    void tildaFormIsUnderstood() {
        MessageReceived message = Calls.message(Calls.encoded(ordered("Name", "Иван", "Email", "Ivan@Example.ru", "Phone",
                "+7 (999) 123-45-67",
                "comment", "Сколько стоит?", "Дата доставки", "25 ноября", "tranid", "1111111:6161583731", "formid", "form123456789",
                "formname", "Contacts",
                "COOKIES", "_ym_uid=1; TILDAUTM=utm_source%3Dya%7C%7C%7Cutm_medium%3Dcpc")));

        assertThat(message.externalId()).isEqualTo("1111111:6161583731");
        assertThat(message.thread()).isEqualTo("+79991234567");
        assertThat(message.party()).isEqualTo(new Party(List.of("+79991234567", "ivan@example.ru"), "Иван", null, "+79991234567",
                "ivan@example.ru",
                Party.Evidence.CLAIMED));
        assertThat(message.text()).isEqualTo("Сколько стоит?");
        assertThat(message.sentAt()).isEqualTo(Calls.NOW);
        assertThat(message.payload()).containsEntry("fields", Map.of("Дата доставки", "25 ноября"))
                .containsEntry("utm", Map.of("utm_source", "ya", "utm_medium", "cpc"));
        assertThat(message.payload().get("form")).isEqualTo(ordered("tranid", "1111111:6161583731", "formid", "form123456789", "formname",
                "Contacts"));
    }

    @Test
    void tildaProbeIsAnsweredAndStoredNowhere() {
        WebhookResult result = Calls.connector().receive(Calls.encoded(Map.of("test", "test")));

        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.reply().status()).isEqualTo(200));
        assertThat(Calls.connector().receive(Calls.without(Calls.encoded(Map.of("test", "test")), "wrong")))
                .isEqualTo(FormReplies.refused(401, "bad-key"));
    }

    @Test
    void probeWithTheKeyAmongItsFieldsIsAProbe() {
        assertThat(Calls.connector().receive(Calls.without(Calls.encoded(Map.of("test", "test", "key", Calls.KEY)), "")))
                .isInstanceOf(Answer.class);
    }

    @Test
    void tildaCartBecomesGoods() {
        MessageReceived message = Calls.message(Calls.encoded(ordered("Name", "Анна", "payment[products][0][name]", "Медовик",
                "payment[products][0][quantity]", "2", "payment[products][1][name]", "Эклер", "payment[amount]", "4100")));

        assertThat(message.text()).isEqualTo("Медовик × 2\nЭклер");
        assertThat(message.payload()).containsEntry("goods", List.of(Map.of("name", "Медовик", "quantity", "2"), Map.of("name", "Эклер")))
                .containsEntry("fields", Map.of("payment[amount]", "4100"));
    }

    @Test
    void tildaMarketplaceSendsJson() {
        MessageReceived message = Calls.message(Calls.json("{'Name':'Иван Иванов','tranid':'1111111:6161583731'}"));

        assertThat(message.externalId()).isEqualTo("1111111:6161583731");
        assertThat(message.thread()).isEqualTo("1111111:6161583731");
        assertThat(message.party().name()).isEqualTo("Иван Иванов");
    }

    @Test
    void contactFormSevenIsUnderstood() {
        MessageReceived message = Calls.message(Calls.json("{'your-name':'Ivan','your-email':'ivan@example.com','your-message':'Hello',"
                + "'services':['one','two'],'file':['https://example.com/wp-content/uploads/1/a.PDF'],'acceptance-317':'1'}"));

        assertThat(message.thread()).isEqualTo("ivan@example.com");
        assertThat(message.text()).isEqualTo("Hello");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.url()).isEqualTo("https://example.com/wp-content/uploads/1/a.PDF");
            assertThat(file.fileName()).isEqualTo("a.PDF");
            assertThat(file.kind()).isEqualTo(MessageKind.DOCUMENT);
            assertThat(file.mimeType()).isEqualTo("application/pdf");
            assertThat(Calls.connector().locate(file).toCompletableFuture().join().uri()).hasToString(file.url());
        });
        assertThat(message.payload()).containsEntry("consent", Map.of("acceptance-317", "1"));
        assertThat(message.payload().get("fields")).isEqualTo(Map.of("services", "one, two", "file",
                "https://example.com/wp-content/uploads/1/a.PDF"));
    }

    @Test
    void multipartIsReadAndItsFilesAreNamed() {
        MessageReceived message = Calls.message(Calls.call("multipart/form-data; boundary=\"xx\"", """
                --xx
                Content-Disposition: form-data; name="Имя"

                Олена
                --xx
                Content-Disposition: form-data; name="photo"; filename="торт.jpg"
                Content-Type: image/jpeg

                12345
                --xx
                Content-Disposition: form-data; name="nothing"; filename=""

                --xx
                Content-Disposition: form-data; name="message"

                Такий торт,
                будь ласка
                --xx--
                """.replace("\n", "\r\n"), Map.of()));

        assertThat(message.party().name()).isEqualTo("Олена");
        assertThat(message.text()).isEqualTo("Такий торт,\r\nбудь ласка");
        assertThat(message.payload().get("uploads")).isEqualTo(List.of(Map.of("field", "photo", "fileName", "торт.jpg", "size", 5)));
    }

    @Test
    void oldSitesMaySendWindows1251() {
        byte[] body = "{'name':'Анна'}".replace('\'', '"').getBytes(Charset.forName("windows-1251"));
        byte[] form = ("name=" + new String("Анна".getBytes(Charset.forName("windows-1251")), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Calls.message(new WebhookCall("POST", Map.of(), Map.of("key", List.of(Calls.KEY)), form)).party().name())
                .isEqualTo("Анна");
        assertThat(Calls.message(Calls.call("application/x-www-form-urlencoded", "name=%C0%ED%ED%E0", Map.of())).party().name())
                .isEqualTo("Анна");
        assertThat(Calls.connector().receive(new WebhookCall("POST", Map.of("content-type", "application/json"),
                Map.of("key", List.of(Calls.KEY)), body)))
                .isEqualTo(FormReplies.refused(400, "malformed-json"));
    }

    @ParameterizedTest
    @CsvSource({"8 916 123-45-67,+79161234567", "+7(916)1234567,+79161234567", "79161234567,+79161234567", "9161234567,+79161234567",
        "067 123 45 67,+380671234567", "380671234567,+380671234567", "+38 (067) 123-45-67,+380671234567", "+375 29 123 45 67,+375291234567",
        "8 (495) 123-45-67 доб. 12,+74951234567"})
    void phonesAreNormalised(String typed, String e164) {
        assertThat(Calls.message(Calls.encoded(Map.of("phone", typed))).party().phone()).isEqualTo(e164);
    }

    @Test
    void whatIsNoPhoneIsKeptAsTyped() {
        MessageReceived message = Calls.message(Calls.encoded(Map.of("phone", "позвоните маме", "message", "срочно")));

        assertThat(message.party().phone()).isNull();
        assertThat(message.payload().get("contacts")).isEqualTo(Map.of("phone", "позвоните маме"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-form-key", "x-api-key"})
    void keyMayComeInAHeader(String header) {
        WebhookCall call = Calls.without(Calls.call("application/json", "{\"name\":\"Анна\"}", Map.of(header, Calls.KEY)), "");

        assertThat(Calls.connector().receive(call)).isInstanceOf(Events.class);
    }

    @Test
    void keyMayComeAsAFieldAndIsNotKept() {
        for (WebhookCall call : List.of(Calls.encoded(Map.of("key", Calls.KEY, "name", "Анна")),
                Calls.json("{'key':'" + Calls.KEY + "','name':'Анна'}"),
                Calls.json("{'key':'\\u0066orm-key-4f7d','name':'Анна'}"))) {
            MessageReceived message = Calls.message(Calls.without(call, ""));
            assertThat(message.toString()).doesNotContain("4f7d").contains("Анна");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name=&phone=+&message=", "consent=yes&utm_source=ya&formid=1", "_wpcf7=12"})
    void emptyFormIsNothing(String body) {
        assertThat(Calls.connector().receive(Calls.call("application/x-www-form-urlencoded", body, Map.of())))
                .isEqualTo(FormReplies.refused(422, "empty-form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[1,2]", "17", "", "{}{}"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertThat(Calls.connector().receive(Calls.call("application/json", body, Map.of())))
                .isEqualTo(FormReplies.refused(400, "malformed-json"));
    }

    @Test
    void robotsFallIntoTheTrap() {
        assertThat(Calls.connector().receive(Calls.encoded(Map.of("name", "Bot", "_gotcha", "http://spam.example"))))
                .isEqualTo(FormReplies.refused(422, "honeypot"));
    }

    @Test
    void browserIsLedToAPageAndAScriptGetsJson() {
        assertThat(reply(Map.of("name", "Анна"), "text/html,*/*").headers()).containsEntry("Location", "/forms/thanks");
        assertThat(reply(Map.of("name", "Анна", "_next", "/shop/thanks?x=1"), "text/html").headers())
                .containsEntry("Location", "/shop/thanks?x=1");
        assertThat(reply(Map.of("name", "Анна"), "*/*").body()).isEqualTo("{\"ok\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "evil", "/a\r\nSet-Cookie: a=b",
            "javascript:alert(1)", "\\\\evil"})
    void nobodyIsLedElsewhere(String next) {
        WebhookResult.Reply reply = reply(Map.of("name", "Анна", "redirect", next), "text/html");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.headers()).containsEntry("Location", "/forms/thanks");
    }

    @Test
    void preflightIsAnsweredWithoutAKey() {
        WebhookResult result = Calls.connector().receive(new WebhookCall("OPTIONS", Map.of(), Map.of(), new byte[0]));

        assertThat(result).isInstanceOfSatisfying(Answer.class,
                answer -> assertThat(answer.reply().headers().get("Access-Control-Allow-Headers")).contains("X-Form-Key"));
    }

    @Test
    void otherMethodsAreNotAllowed() {
        assertThat(Calls.connector().receive(new WebhookCall("GET", Map.of(), Map.of("key", List.of(Calls.KEY)), new byte[0])))
                .isEqualTo(FormReplies.refused(405, "method-not-allowed"));
    }

    @Test
    void doubleClickIsOneSubmissionAndTomorrowsOrderIsAnother() {
        WebhookCall call = Calls.encoded(ordered("phone", "89161234567", "message", "Торт"));
        String first = id(call, "2026-11-22T10:01:00Z");

        assertThat(id(call, "2026-11-22T10:09:00Z")).isEqualTo(first);
        assertThat(id(Calls.encoded(ordered("phone", "+7 916 123 45 67", "message", "Торт ")), "2026-11-22T10:02:00Z")).isEqualTo(first);
        assertThat(id(call, "2026-11-23T10:01:00Z")).isNotEqualTo(first);
        assertThat(id(Calls.encoded(ordered("phone", "89161234567", "message", "Торт", "дата", "завтра")), "2026-11-22T10:01:00Z"))
                .isNotEqualTo(first);
    }

    @Test
    void idempotencyKeyIsTheId() {
        assertThat(Calls.message(Calls.call("application/json", "{\"name\":\"Анна\"}", Map.of("idempotency-key", "abc-1"))).externalId())
                .isEqualTo("abc-1");
    }

    @Test
    void settingsSayWhichFieldIsWhat() {
        MessageReceived message = Calls.message(Calls.connector(Map.of("message", "Input_1, wishes", "goods", "name"), Calls.NOW),
                Calls.encoded(ordered("input_1", "Без орехов", "name", "Прага", "wishes", "К трём")));

        assertThat(message.text()).isEqualTo("Без орехов\nК трём\nПрага");
        assertThat(message.party().name()).isNull();
    }

    @Test
    void unknownRoleIsRefused() {
        assertThatThrownBy(() -> Calls.connector(Map.of("colour", "x"), Calls.NOW)).isInstanceOfSatisfying(InvalidSettings.class,
                refusal -> assertThat(refusal.faults()).containsOnlyKeys("fields"));
    }

    @Test
    void whereThereIsNoMessageTheOtherFieldsAreTheText() {
        assertThat(Calls.message(Calls.encoded(ordered("phone", "89161234567", "Начинка", "вишня", "Вес", "2 кг"))).text())
                .isEqualTo("Начинка: вишня\nВес: 2 кг");
    }

    @Test
    void pageAndItsUtmAreKept() {
        MessageReceived message = Calls.message(Calls.encoded(Map.of("name", "Анна", "page",
                "https://shop.example/cakes?utm_source=vk&utm_campaign=%D0%B7&x=1")));

        assertThat(message.payload()).containsEntry("page", "https://shop.example/cakes?utm_source=vk&utm_campaign=%D0%B7&x=1")
                .containsEntry("utm", Map.of("utm_source", "vk", "utm_campaign", "з"));
    }

    @Test
    void nothingCanBeSent() {
        SendResult result = Calls.connector().send(new SendRequested("m-1", 1, "a", "site-form", "t",
                List.of("t"), null, MessageKind.TEXT, "x", List.of(),
                null, null, List.of(), Map.of())).toCompletableFuture().join();

        assertThat(result).isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.error().code())
                .isEqualTo("receive-only"));
    }

    private static WebhookResult.Reply reply(Map<String, String> fields, String accept) {
        WebhookCall call = Calls.encoded(fields);
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.put("accept", accept);
        return ((Events) Calls.connector().receive(new WebhookCall("POST", headers, call.query(), call.body()))).reply();
    }

    private static String id(WebhookCall call, String at) {
        return Calls.message(Calls.connector(Map.of(), Instant.parse(at)), call).externalId();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    void aPercentSignInAValueIsTheCustomersOwn() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\n100%22 and %0A\r\n--b--\r\n";
        MessageReceived message = Calls.message(Calls.call("multipart/form-data; boundary=b", body, Map.of()));
        assertThat(message.payload().toString()).contains("100%22 and %0A");
    }
}
