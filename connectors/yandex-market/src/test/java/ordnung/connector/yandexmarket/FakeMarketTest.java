package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.yandexmarket.fake.Happened;
import ordnung.connector.yandexmarket.fake.Item;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The played Market over real HTTP: strict with whoever asks, and what is done in it comes out of the feeds. */
class FakeMarketTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POST | /v2/businesses/11111111/chats?limit=21 | {} | limit",
            "POST | /v2/businesses/11111111/chats | {\"statuses\":[]} | empty", "POST | /v2/businesses/11111111/chats | {\"statuses\":[\"OPEN\"]} | status",
            "POST | /v2/businesses/11111111/chats | {\"state\":1} | documented", "POST | /v2/businesses/5/chats | {} | another",
            "POST | /v2/businesses/11111111/chats/message?chatId=1 | {\"message\":\"\"} | 4096",
            "POST | /v2/businesses/11111111/goods-feedback/comments/update | {\"comment\":{\"text\":\"x\"}} | feedbackId",
            "POST | /v1/businesses/11111111/goods-questions/update | {\"operationType\":\"CREATE\",\"text\":\"x\"} | parentEntityId",
            "GET | /v2/businesses/11111111/chats/history | | no such method"})
    void whatTheSpecificationForbidsIsComplainedOf(String method, String path, String body, String about) {
        Http.Response answer = exchange(method, path, body, shop.market.account().apiKey());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(shop.server.complaints()).anyMatch(complaint -> complaint.contains(about));
        assertThatThrownBy(shop.server::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void aWrongKeyIsComplainedOf() {
        exchange("POST", "/v2/businesses/11111111/chats", "{}", "another-key");

        assertThat(shop.server.complaints()).singleElement().asString().contains("Api-Key");
    }

    @Test
    void whatIsDoneOnTheMarketIsNotifiedOfAndCanBeAskedFor() {
        shop.ask("chats");
        Happened opened = shop.market.opensChat("Анна", null);
        Happened written = shop.market.buyerWrites(opened.id(), "Здравствуйте");
        Happened ordered = shop.market.orders(new Item("CAKE-1", "Торт", 1, 1900));
        Happened moved = shop.market.moves(ordered.id(), "DELIVERY", "DELIVERY_SERVICE_RECEIVED");

        assertThat(new String(written.push().body(), StandardCharsets.UTF_8)).contains("CHAT_MESSAGE_SENT", "\"" + written.id() + "\"");
        assertThat(new String(moved.push().body(), StandardCharsets.UTF_8)).contains("ORDER_STATUS_UPDATED", "DELIVERY");
        assertThat(shop.messages("chats")).extracting(MessageReceived::externalId).containsExactly("chat:" + opened.id() + ":" + written.id());
    }

    private Http.Response exchange(String method, String path, String body, String key) {
        return new JdkHttp().exchange(new Http.Request(method, URI.create(shop.server.baseUrl() + path), Map.of("Api-Key", key),
                body == null ? new Http.Body.None() : new Http.Body.Bytes("application/json", body.getBytes(StandardCharsets.UTF_8)),
                java.time.Duration.ofSeconds(5))).toCompletableFuture().join();
    }
}
