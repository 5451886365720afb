package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.JdkHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The played Ozon is no more lenient than the one that it plays. */
class FakeOzonTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatTheDocumentationDoesNotKnowIsComplainedOf() {
        shop.ozon.buyerWrites("c1", "Здравствуйте");
        complains("/v1/chat/send/message", "{\"chat_id\":\"c1\",\"text\":\"\"}", "text must be a text of 1 to 1000 characters");
        complains("/v1/chat/send/message", "{\"chat_id\":\"c1\",\"text\":\"x\",\"id\":1}", "id is not documented");
        complains("/v1/chat/send/message", "{\"text\":\"x\"}", "chat_id is required");
        complains("/v3/chat/list", "{\"limit\":101}", "limit must be a whole number from 1 to 100");
        complains("/v3/chat/history", "{\"chat_id\":\"c1\",\"direction\":\"Forward\"}", "from_message_id is required");
        complains("/v1/review/list", "{\"limit\":10}", "limit must be");
        complains("/v1/question/answer/create", "{\"question_id\":\"q\",\"text\":\"да\"}", "sku is required");
        complains("/v3/posting/fbs/unfulfilled/list", "{}", "there is no such method");
        complains("/v4/posting/fbs/unfulfilled/list", "{\"filter\":{}}", "filter: cutoff_from is required");
        complains("/v4/posting/fbs/ship", "{\"posting_number\":\"1\",\"packages\":[{\"products\":[{\"product_id\":1}]}]}", "quantity is required");
        complains("/v1/roles", "no json", "must be a JSON object");
    }

    @Test
    void aStrangerIsRefused() {
        assertThat(ask("/v1/roles", "{}", "another key").status()).isEqualTo(403);
        assertThat(ask("/v1/roles", "{}", Shop.ACCOUNT.apiKey()).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask("/v1/chat/send/message", "{\"chat_id\":\"nobody\",\"text\":\"x\"}", Shop.ACCOUNT.apiKey()).status()).isEqualTo(404);
        assertThat(ask("/v1/review/comment/create", "{\"review_id\":\"none\",\"text\":\"x\"}", Shop.ACCOUNT.apiKey()).status()).isEqualTo(404);
    }

    private void complains(String path, String body, String fault) {
        shop.ozon.server().forget();
        assertThat(ask(path, body, Shop.ACCOUNT.apiKey()).status()).isEqualTo(400);
        assertThat(shop.ozon.server().complaints()).anyMatch(complaint -> complaint.contains(fault));
    }

    private Http.Response ask(String path, String body, String key) {
        return Shop.within(new JdkHttp().exchange(Http.Request.post(URI.create(shop.ozon.server().baseUrl() + path),
                Map.of("Client-Id", Shop.ACCOUNT.clientId(), "Api-Key", key),
                new Http.Body.Bytes("application/json", body.getBytes(StandardCharsets.UTF_8)))));
    }
}
