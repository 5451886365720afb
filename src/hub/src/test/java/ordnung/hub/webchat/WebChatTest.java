package ordnung.hub.webchat;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class WebChatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0};

    private String account;
    private SiteVisitor anna;

    @BeforeEach
    void open() {
        account = SiteVisitor.chat(Map.of());
        anna = SiteVisitor.of(account);
    }

    private String conversation() {
        return await().atMost(PATIENCE).until(() -> call().get("/api/v1/conversations?account=" + account).jsonPath().<String>getList("items.id"),
                found -> !found.isEmpty()).get(0);
    }

    private void shopSays(Map<String, Object> what) {
        call().body(what).post("/api/v1/conversations/" + conversation() + "/messages").then().statusCode(202);
    }

    private JsonPath inbox() {
        return call().get("/api/v1/conversations/" + conversation() + "/messages").jsonPath();
    }

    private void sees(SiteVisitor visitor, String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(visitor.texts()).containsExactly(texts));
    }

    @Test
    void aVisitorWritesAndReadsTheAnswer() {
        String id = anna.writes("Есть эклеры?");
        shopSays(Map.of("text", "Есть, шесть видов"));
        shopSays(Map.of("text", "Она уже спрашивала вчера", "note", true));

        sees(anna, "Есть эклеры?", "Есть, шесть видов");
        anna.reads("").then().body("items[0].own", is(true)).body("items[0].clientId", is(id)).body("items[1].own", is(false))
                .body("items[1].clientId", nullValue());
        assertThat(inbox().getString("items[1].externalId")).isEqualTo(inbox().getString("items[1].id"));
    }

    @Test
    void aMessageSentTwiceIsThereOnce() {
        Map<String, Object> message = Map.of("id", UUID.randomUUID().toString(), "text", "Дважды");
        anna.tells(message).then().statusCode(200);
        anna.tells(message).then().statusCode(200);
        anna.writes("Конец");

        sees(anna, "Дважды", "Конец");
    }

    @Test
    void nobodyReadsAnothersThread() {
        anna.writes("Мой адрес: Ленина, 5");
        sees(anna, "Мой адрес: Ленина, 5");
        String thread = call().get("/api/v1/conversations/" + conversation()).path("thread");

        assertThat(SiteVisitor.of(account).texts()).isEmpty();
        assertThat(new SiteVisitor(account, thread).texts()).isEmpty();
        assertThat(new SiteVisitor(SiteVisitor.chat(Map.of()), anna.secret()).texts()).isEmpty();
        String path = "/web-chat/" + account + "/messages";
        given().header("Origin", SiteVisitor.SITE).get(path + "?key=" + SiteVisitor.KEY + "&visitor=" + anna.secret()).then().statusCode(401);
        given().header("Origin", SiteVisitor.SITE).header("Authorization", "Visitor " + anna.secret()).get(path + "?key=wrong").then().statusCode(401)
                .header("Access-Control-Allow-Origin", SiteVisitor.SITE);
        given().header("Authorization", "Visitor " + anna.secret()).get(path + "?key=" + SiteVisitor.KEY).then().statusCode(403);
        given().header("Origin", "https://evil.example").header("Authorization", "Visitor " + anna.secret()).get(path + "?key=" + SiteVisitor.KEY).then()
                .statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        anna.call().get("/web-chat/" + UUID.randomUUID() + "/messages").then().statusCode(404);
    }

    @Test
    void aBrowserMayAskBeforehandFromTheShopsSite() {
        for (String path : List.of("/web-chat/" + account + "/messages", "/web-chat/" + account + "/live", "/web-chat/" + account + "/files",
                "/webhooks/web-chat/" + account)) {
            given().header("Origin", SiteVisitor.SITE).header("Access-Control-Request-Method", "POST").options(path + "?key=" + SiteVisitor.KEY).then()
                    .statusCode(204).header("Access-Control-Allow-Origin", SiteVisitor.SITE).header("Vary", containsString("Origin"))
                    .header("Access-Control-Allow-Headers", containsString("Authorization")).header("Access-Control-Allow-Credentials", nullValue());
            given().header("Origin", "https://evil.example").options(path + "?key=" + SiteVisitor.KEY).then().statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void whatHasChangedIsToldSinceAPosition() {
        anna.writes("Первое");
        sees(anna, "Первое");
        long position = anna.reads("").jsonPath().getLong("position");
        anna.reads("?after=" + position).then().body("items", empty()).body("anew", is(false));

        shopSays(Map.of("text", "Ответ"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(anna.reads("?after=" + position).jsonPath().<String>getList("items.text"))
                .containsExactly("Ответ"));
        anna.reads("?after=" + Long.MAX_VALUE).then().body("anew", is(true)).body("items.text", is(List.of("Первое", "Ответ")));
        anna.reads("?after=x").then().statusCode(400);
    }

    @Test
    void theShopLearnsThatItsAnswerWasSeen() {
        anna.writes("?");
        shopSays(Map.of("text", "!"));
        sees(anna, "?", "!");
        String answer = anna.reads("").path("items[1].id");

        anna.tells(Map.of("delivered", List.of(answer))).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> inbox().getString("items[1].delivery.state").equals("delivered"));
        anna.tells(Map.of("read", List.of(answer))).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> inbox().getString("items[1].delivery.state").equals("read"));
        anna.reads("").then().body("items[1].state", is("read"));
    }

    @Test
    void aFileIsStoredWithItsMessageAtOnce() {
        JsonPath uploaded = anna.uploads("sketch.png", PNG).then().statusCode(201).body("type", is("image/png")).body("size", is(PNG.length)).extract().jsonPath();
        anna.tells(Map.of("id", UUID.randomUUID().toString(), "text", "Вот такой", "file", uploaded.getMap("$"))).then().statusCode(200);

        sees(anna, "Вот такой");
        JsonPath message = inbox();
        assertThat(message.getString("items[0].kind")).isEqualTo("image");
        assertThat(message.getString("items[0].attachments[0].state")).isEqualTo("stored");
        assertThat(message.getString("items[0].attachments[0].fileName")).isEqualTo("sketch.png");
        assertThat(call().get(message.getString("items[0].attachments[0].url")).asByteArray()).isEqualTo(PNG);
        String url = anna.reads("").path("items[0].files[0].url");
        given().urlEncodingEnabled(false).get(url).then().statusCode(200).header("Content-Type", "image/png")
                .header("Cross-Origin-Resource-Policy", "cross-origin").header("Content-Security-Policy", containsString("sandbox"));
        for (String forged : List.of(url.replaceAll("proof=.{4}", "proof=0000"), url.replaceAll("until=\\d", "until=9"), url.replaceAll("\\?.*", ""))) {
            given().urlEncodingEnabled(false).get(forged).then().statusCode(404);
        }
    }

    @Test
    void theShopsFilesReachTheVisitor() {
        anna.writes("Покажите");
        String file = call().contentType(ContentType.MULTIPART).multiPart("file", "cake.png", PNG, "image/png").post("/api/v1/files").then().statusCode(201).extract().path("id");
        shopSays(Map.of("text", "Вот", "attachments", List.of(Map.of("fileId", file))));

        sees(anna, "Покажите", "Вот");
        String url = anna.reads("").path("items[1].files[0].url");
        assertThat(given().urlEncodingEnabled(false).get(url).asByteArray()).isEqualTo(PNG);
    }

    @Test
    void nobodyTakesAnothersUpload() {
        String upload = anna.uploads("паспорт.png", PNG).path("id");
        SiteVisitor thief = SiteVisitor.of(account);
        thief.tells(Map.of("id", UUID.randomUUID().toString(), "text", "моё", "file", Map.of("id", upload, "type", "image/png"))).then().statusCode(200);

        sees(thief, "моё");
        thief.reads("").then().body("items[0].files[0].url", nullValue());
        assertThat(inbox().getString("items[0].attachments[0].state")).isEqualTo("pending");
    }

    @Test
    void whatWouldRunOrIsTooLargeIsNotTaken() {
        anna.uploads("virus.exe", ("MZ" + "\0".repeat(100)).getBytes(UTF_8)).then().statusCode(415).header("Access-Control-Allow-Origin", SiteVisitor.SITE);
        anna.uploads("page.png", "<html><script>alert(1)</script></html>".getBytes(UTF_8)).then().statusCode(415);
        anna.uploads("huge.png", new byte[11 * 1024 * 1024]).then().statusCode(413);
        anna.call().multiPart("other", "x").post("/web-chat/" + account + "/files").then().statusCode(400);
    }

    @Test
    void whoIntroducesThemselvesLaterIsCalledSoFromThenOn() {
        anna.writes("Здравствуйте");
        String customer = call().get("/api/v1/conversations/" + conversation()).path("customer.id");
        anna.tells(Map.of("id", UUID.randomUUID().toString(), "contacts", Map.of("name", "Анна", "phone", "8 916 123-45-67", "mail", "a@example.org")));

        await().atMost(PATIENCE).until(() -> "Анна".equals(call().get("/api/v1/conversations/" + conversation()).path("customer.name")));
        call().get("/api/v1/customers/" + customer).then().body("phones", is(List.of("+79161234567"))).body("mails", is(List.of("a@example.org")))
                .body("aliases[0].evidence", is("claimed"));
        sees(anna, "Здравствуйте", "Анна, +79161234567, a@example.org");
        anna.tells(Map.of("id", UUID.randomUUID().toString(), "contacts", Map.of("name", "Пётр")));
        sees(anna, "Здравствуйте", "Анна, +79161234567, a@example.org", "Пётр");
        call().get("/api/v1/customers/" + customer).then().body("name", is("Анна"));
    }

    @Test
    void olderMessagesAreReadPageByPage() {
        for (int i = 0; i < 35; i++) {
            anna.tells(Map.of("id", UUID.randomUUID().toString(), "text", "слово " + i, "at", 1_000_000 + i, "now", 1_000_100)).then().statusCode(200);
        }
        await().atMost(PATIENCE).until(() -> call().get("/api/v1/conversations/" + conversation() + "/messages?limit=200").jsonPath().getList("items").size() == 35);

        JsonPath latest = anna.reads("").jsonPath();
        assertThat(latest.getList("items")).hasSize(30);
        assertThat(anna.reads("?before=" + latest.getString("before")).jsonPath().getList("items")).hasSize(5);
    }

    @Test
    void theThreadGoesOnLiveAndIsTheVisitorsOwn() throws Exception {
        anna.writes("Первое");
        sees(anna, "Первое");
        SiteVisitor boris = SiteVisitor.of(account);
        BlockingQueue<String> toAnna = listen(anna, anna.reads("").jsonPath().getLong("position"));
        BlockingQueue<String> toBoris = listen(boris, boris.reads("").jsonPath().getLong("position"));

        anna.writes("Второе");
        assertThat(new JsonPath(toAnna.poll(20, TimeUnit.SECONDS)).<String>getList("items.text")).containsExactly("Второе");
        boris.writes("Я тут впервые");
        assertThat(new JsonPath(toBoris.poll(20, TimeUnit.SECONDS)).<String>getList("items.text")).containsExactly("Я тут впервые");
        call().body(Map.of("text", "Ответ Анне")).post("/api/v1/conversations/" + conversationOf("Второе") + "/messages").then().statusCode(202);
        assertThat(toAnna.poll(20, TimeUnit.SECONDS)).contains("Ответ Анне");
        assertThat(toBoris).isEmpty();
    }

    private String conversationOf(String text) {
        return call().get("/api/v1/conversations?account=" + account).jsonPath().getString("items.find { it.lastMessage.text == '" + text + "' }.id");
    }

    /** The data of each event, from when the stream has said hello. */
    private BlockingQueue<String> listen(SiteVisitor visitor, long position) throws Exception {
        URI live = URI.create("http://127.0.0.1:" + RestAssured.port + "/web-chat/" + account + "/live?key=" + SiteVisitor.KEY);
        HttpRequest request = HttpRequest.newBuilder(live).header("Origin", SiteVisitor.SITE).header("Authorization", "Visitor " + visitor.secret())
                .header("Last-Event-ID", Long.toString(position)).build();
        HttpResponse<Stream<String>> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                .send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SiteVisitor.SITE);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> answer.body().filter(line -> line.startsWith("data: ")).forEach(line -> told.add(line.substring(6))), "live-chat");
        reader.setDaemon(true);
        reader.start();
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("{}");
        return told;
    }

    @Test
    void whoUploadsTooMuchWaitsAndOthersDoNot() {
        for (int i = 0; i < 20; i++) {
            anna.uploads("a.txt", "?".getBytes(UTF_8)).then().statusCode(201);
        }
        anna.uploads("a.txt", "?".getBytes(UTF_8)).then().statusCode(429).header("Access-Control-Allow-Origin", SiteVisitor.SITE)
                .header("Retry-After", not(nullValue()));
        SiteVisitor.of(account).uploads("a.txt", "?".getBytes(UTF_8)).then().statusCode(201);
    }

    @Test
    void anAddressThatWritesTooMuchWaitsAndOthersDoNot() {
        String path = "/webhooks/web-chat/" + account + "?key=" + SiteVisitor.KEY;
        Supplier<Response> crowd = () -> given().header("Origin", SiteVisitor.SITE).header("X-Forwarded-For", "1.2.3.4, 203.0.113.77").body("{}").post(path);
        // Two come back every second, so that the sixty seconds' worth does not last for so many.
        Response refused = Stream.generate(crowd).limit(1000).filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();

        refused.then().header("Access-Control-Allow-Origin", SiteVisitor.SITE).header("Retry-After", not(nullValue()));
        anna.writes("Я с другого адреса");
        sees(anna, "Я с другого адреса");
    }

    @Test
    void theScriptIsSmallAndBelongsToTheKey() throws Exception {
        String chat = SiteVisitor.chat(Map.of("title", "</script><b>Торты", "greeting", "Здравствуйте", "colour", "#ffe14d"));
        String script = given().get("/web-chat/" + chat + ".js?key=" + SiteVisitor.KEY).then().statusCode(200).contentType("text/javascript")
                .header("Cross-Origin-Resource-Policy", "cross-origin").extract().asString();

        assertThat(script).contains("\"onColour\":\"#000000\"").doesNotContain("innerHTML");
        assertThat(zipped(script)).isLessThanOrEqualTo(15 * 1024);
        given().get("/web-chat/" + chat + ".js?key=wrong").then().statusCode(401);
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + chat + "/enabled").then().statusCode(200);
        given().get("/web-chat/" + chat + ".js?key=" + SiteVisitor.KEY).then().statusCode(200).body(is(""));
    }

    private static int zipped(String script) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(script.getBytes(UTF_8));
        }
        return bytes.size();
    }

    @Test
    void aShopWithoutASiteHasAPage() {
        String chat = SiteVisitor.chat(Map.of("title", "<Торты> & Ко"));
        given().get("/web-chat/" + chat + "?lang=uk").then().statusCode(200).contentType("text/html").body(containsString("<html lang=\"uk\">"))
                .body(containsString("&lt;Торты&gt; &amp; Ко")).body(containsString("/web-chat/" + chat + ".js?key=")).body(not(containsString("<Торты>")))
                .header("Content-Security-Policy", containsString("script-src 'self'"));
        given().get("/web-chat/" + UUID.randomUUID()).then().statusCode(404);
        // Its script reads from where the page came from: a browser names no origin for that.
        given().header("Sec-Fetch-Site", "same-origin").header("Authorization", "Visitor " + anna.secret())
                .get("/web-chat/" + chat + "/messages?key=" + SiteVisitor.KEY).then().statusCode(200).body("items", empty());
    }
}
