package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import ordnung.connector.Capabilities;
import ordnung.connector.Http.Request;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.Test;

/** What Telegram is told besides messages, and what it allows. */
class RequestsTest {
    private static final String TRUE = "{\"ok\":true,\"result\":true}";

    private final Shop shop = new Shop();

    @Test
    void onlyTheOwnersOwnChatsKnowOfReading() {
        assertThat(Shop.done(shop.connector.markRead("1111111", "1111111_1365"))).isEqualTo(new Accepted(""));
        assertThat(shop.http.requests).isEmpty();
        shop.http.answers(200, TRUE);

        assertThat(Shop.done(shop.connector.markRead("1111111/bc_AbC-1", "1111111_77_bc_AbC-1"))).isEqualTo(new Accepted(""));

        assertThat(request().uri().getPath()).endsWith("/readBusinessMessage");
        assertThat(shop.http.lastBody()).isEqualTo("{\"business_connection_id\":\"bc_AbC-1\",\"chat_id\":1111111,\"message_id\":77}");
    }

    @Test
    void aPressIsAcknowledgedByItsQuery() {
        shop.http.answers(200, TRUE);

        assertThat(Shop.done(shop.connector.acknowledge(shop.only(MessageReceived.class, "press")))).isEqualTo(new Accepted(""));

        assertThat(request().uri().getPath()).endsWith("/answerCallbackQuery");
        assertThat(shop.http.lastBody()).isEqualTo("{\"callback_query_id\":\"4382bfdwdsb323b2d9\"}");
    }

    @Test
    void aReactionIsPutAndTakenBackByTheMessagesNumber() {
        Reacting reacting = (Reacting) shop.connector;
        Reacting.Target cake = new Reacting.Target("1111111", List.of("1111111"), null, "1111111_1365", List.of("1365"));
        shop.http.answers(200, TRUE).answers(200, TRUE);

        assertThat(Shop.done(reacting.react(cake, "👍"))).isEqualTo(new Accepted(""));
        assertThat(request().uri().getPath()).endsWith("/setMessageReaction");
        assertThat(shop.http.lastBody()).isEqualTo("{\"chat_id\":1111111,\"message_id\":1365,\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"👍\"}]}");
        assertThat(Shop.done(reacting.react(cake, null))).isEqualTo(new Accepted(""));
        assertThat(shop.http.lastBody()).endsWith("\"reaction\":[]}");
    }

    @Test
    void theOwnersOwnChatsTakeNoReactions() {
        Reacting reacting = (Reacting) shop.connector;
        assertThat(reacting.emojis("1111111")).contains("👍");
        assertThat(reacting.emojis("1111111/bc_AbC-1")).isEmpty();
        assertThat(Shop.done(reacting.react(new Reacting.Target("1111111/bc_AbC-1", List.of(), null, "1111111_77_bc_AbC-1", List.of()), "👍")))
                .isInstanceOf(SendResult.Failed.class);
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void telegramIsToldWhereToCallAndWhatIsRead() {
        shop.http.answers(200, TRUE);

        assertThat(Shop.done(shop.subscribing().subscribe(URI.create("https://shop.example/webhooks/telegram/1")))).isEqualTo(new Accepted(""));

        assertThat(request().uri().getPath()).endsWith("/setWebhook");
        assertThat(shop.http.lastBody()).startsWith("{\"url\":\"https://shop.example/webhooks/telegram/1\",\"secret_token\":\"secret-word-1\","
                + "\"max_connections\":40,\"allowed_updates\":[\"message\",").contains("message_reaction", "deleted_business_messages", "callback_query");
    }

    @Test
    void theLimitsAreThoseThatTelegramDocuments() {
        Capabilities can = shop.connector.capabilities();

        assertThat(can.textLength()).isEqualTo(4096);
        assertThat(can.captionLength()).isEqualTo(1024);
        assertThat(can.accountRate()).isEqualTo(new Capabilities.Rate(30, Duration.ofSeconds(1)));
        assertThat(can.fileSizes()).containsEntry(MessageKind.IMAGE, 10L << 20).containsEntry(MessageKind.DOCUMENT, 50L << 20);
        assertThat(can.window()).isNull();
        assertThat(can.receipts() || can.callbacksTellOutcome()).isFalse();
        assertThat(shop.connector.capabilities("1111111")).isEqualTo(can);
    }

    @Test
    void theOwnersOwnChatsHaveAWindowAndReceiptsAndGroupsAreSlower() {
        assertThat(shop.connector.capabilities("1111111/bc_AbC-1").window())
                .isEqualTo(new Capabilities.Window(Duration.ofHours(24), "telegram-business-24h"));
        assertThat(shop.connector.capabilities("1111111/bc_AbC-1").receipts()).isTrue();
        assertThat(shop.connector.capabilities("-1001234567890").recipientRate()).isEqualTo(new Capabilities.Rate(20, Duration.ofMinutes(1)));
    }

    private Request request() {
        return shop.http.requests.get(shop.http.requests.size() - 1);
    }
}
