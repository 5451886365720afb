package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.JdkHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The played Wildberries is no more lenient than the one that it plays. */
class FakeWildberriesTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatTheDocumentationDoesNotKnowIsComplainedOf() {
        complains("GET", "/api/v1/seller/events?since=1", "", "since is not documented");
        complains("GET", "/api/v1/seller/events?next=soon", "", "next must be");
        complains("GET", "/api/v1/questions?isAnswered=true&take=10", "", "skip is required");
        complains("GET", "/api/v1/questions?isAnswered=true&take=6000&skip=6000", "", "out of bounds");
        complains("GET", "/api/v3/orders?limit=1001&next=0", "", "limit must be");
        complains("POST", "/api/v3/orders/status", "{\"orders\":[]}", "orders must be");
        complains("POST", "/api/v1/feedbacks/answer", "{\"id\":\"x\",\"text\":\"y\"}", "2 to 5000");
        complains("PATCH", "/api/v1/questions", "{\"id\":\"x\",\"text\":\"y\"}", "must be {id, answer");
        complains("GET", "/api/v2/feedbacks", "", "there is no such method");
    }

    @Test
    void aZeroIsRefused() {
        assertThat(ask("GET", "/api/v1/seller/events?next=0", "", Shop.ACCOUNT.token()).status()).isEqualTo(400);
    }

    @Test
    void aMessageNeedsItsSignature() {
        Http.Request nameless = Http.Request.post(URI.create(shop.wildberries.server().baseUrl() + "/api/v1/seller/message"),
                Map.of("Authorization", Shop.ACCOUNT.token()), new Http.Body.Multipart(List.of(Http.Part.field("message", "x"))));
        assertThat(Shop.within(new JdkHttp().exchange(nameless)).status()).isEqualTo(400);
        assertThat(shop.wildberries.server().complaints()).anyMatch(complaint -> complaint.contains("replySign is required"));
    }

    @Test
    void aReviewThatDoesNotExistIsAnsweredAllTheSame() {
        assertThat(ask("POST", "/api/v1/feedbacks/answer", "{\"id\":\"nobody\",\"text\":\"Спасибо\"}", Shop.ACCOUNT.token()).status()).isEqualTo(204);
    }

    @Test
    void aStrangerIsRefused() {
        assertThat(ask("GET", "/ping", "", "another token").status()).isEqualTo(401);
    }

    private void complains(String method, String path, String body, String fault) {
        shop.wildberries.server().forget();
        assertThat(ask(method, path, body, Shop.ACCOUNT.token()).status()).isEqualTo(400);
        assertThat(shop.wildberries.server().complaints()).anyMatch(complaint -> complaint.contains(fault));
    }

    private Http.Response ask(String method, String path, String body, String token) {
        Http.Body sent = body.isEmpty() ? new Http.Body.None() : new Http.Body.Bytes("application/json", body.getBytes(StandardCharsets.UTF_8));
        return Shop.within(new JdkHttp().exchange(new Http.Request(method, URI.create(shop.wildberries.server().baseUrl() + path),
                Map.of("Authorization", token), sent, Duration.ofSeconds(5))));
    }
}
