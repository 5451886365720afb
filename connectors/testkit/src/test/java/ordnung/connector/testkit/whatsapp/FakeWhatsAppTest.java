package ordnung.connector.testkit.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.JdkHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeWhatsAppTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private final FakeWhatsApp whatsApp = FakeWhatsApp.start(WhatsAppAccount.sample());
    private final Http http = new JdkHttp();

    @AfterEach
    void close() {
        whatsApp.close();
    }

    @Test
    void takesAText() {
        Http.Response answer = send("{'messaging_product':'whatsapp','recipient_type':'individual','to':'+79161234567','type':'text',"
                + "'text':{'body':'Готово'},'biz_opaque_callback_data':'m-1'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(whatsApp.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.text()).isEqualTo("Готово");
            assertThat(sent.to()).isEqualTo("+79161234567");
            assertThat(sent.trackingId()).isEqualTo("m-1");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(sent.id()).contains("\"wa_id\":\"79161234567\"");
        });
        whatsApp.server().verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'messaging_product':'whatsapp','to':'79161234567','type':'text','text':{'body':'x'}}",
        "{'to':'+79161234567','type':'text','text':{'body':'x'}}",
        "{'messaging_product':'whatsapp','type':'text','text':{'body':'x'}}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'text','text':{'body':''}}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'text','text':{'body':'x'},'colour':'red'}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'image','image':{'id':'1','link':'https://a.example'}}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'audio','audio':{'id':'1','caption':'no'}}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'interactive',"
            + "'interactive':{'type':'button','body':{'text':'x'},'action':{'buttons':"
            + "[{'type':'reply','reply':{'id':'1','title':'longer than twenty characters'}}]}}}",
        "{'messaging_product':'whatsapp','to':'+79161234567','type':'template','template':{'name':'Wrong Name','language':{'code':'ru'}}}",
        "{'messaging_product':'whatsapp','status':'read'}",
        "[]"})
    void refusesWhatTheDocumentationRefuses(String body) {
        assertThat(send(body).status()).isEqualTo(400);
        assertThat(whatsApp.sent()).isEmpty();
        assertThatThrownBy(whatsApp.server()::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void takesAUserIdForPeopleWithoutAPhone() {
        assertThat(send("{'messaging_product':'whatsapp','recipient':'RU.13491208655302741918','type':'text','text':{'body':'x'}}")
                .status()).isEqualTo(200);
        whatsApp.server().verify();
    }

    @Test
    void refusesAWrongToken() {
        Http.Response answer = exchange(Http.Request.post(messages(), Map.of("Authorization", "Bearer other"), json("{}")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("190");
    }

    @Test
    void mediaGoesUpAndComesDown(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("cake.png"), new byte[] {1, 2, 3});
        Http.Response up = exchange(Http.Request.post(URI.create(whatsApp.baseUrl() + "/v25.0/" + whatsApp.account().phoneNumberId()
                + "/media"), bearer(),
                new Http.Body.Multipart(List.of(Http.Part.field("messaging_product", "whatsapp"), Http.Part
                .file("file", file, "cake.png", "image/png")))));
        String id = new com.fasterxml.jackson.databind.ObjectMapper().readTree(up.body()).path("id").asText();

        Http.Response where = exchange(Http.Request.get(URI.create(whatsApp.baseUrl() + "/v25.0/" + id), bearer()));
        String url = new com.fasterxml.jackson.databind.ObjectMapper().readTree(where.body()).path("url").asText();

        assertThat(exchange(Http.Request.get(URI.create(url), bearer())).body()).containsExactly(1, 2, 3);
        assertThat(exchange(Http.Request.get(URI.create(url), Map.of())).status()).isEqualTo(401);
        whatsApp.server().verify();
    }

    @Test
    void webhooksAreEscapedAndSigned() {
        Webhooks webhooks = new Webhooks(whatsApp.account());
        byte[] body = webhooks.message(Message.from(WhatsAppPerson.withUsername("Ганна", "UA.1", "@hanna"), "wamid.1", AT)
                .text("Добрий день"));

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\\u0414").doesNotContain("wa_id")
                .contains("\"timestamp\":\"1795341600\"");
        assertThat(Webhooks.sign("key", "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    private Http.Response send(String body) {
        return exchange(Http.Request.post(messages(), bearer(), json(body)));
    }

    private URI messages() {
        return URI.create(whatsApp.baseUrl() + "/v25.0/" + whatsApp.account().phoneNumberId() + "/messages");
    }

    private Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + whatsApp.account().accessToken());
    }

    private static Http.Body json(String body) {
        return new Http.Body.Bytes("application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Http.Response exchange(Http.Request request) {
        return http.exchange(request).toCompletableFuture().join();
    }
}
