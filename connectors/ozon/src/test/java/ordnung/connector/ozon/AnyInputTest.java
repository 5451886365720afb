package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.connector.ozon.fake.PushCalls;
import ordnung.events.ChannelEvent;

/** Whatever Ozon sends or answers: it is answered as Ozon wants it, and nothing of it is lost. */
class AnyInputTest {
    private static final String WORD = "тортик-7421";
    private static final List<String> NAMES = List.of("message_type", "chat_id", "chat_type", "message_id", "created_at", "updated_at", "user", "type",
            "data", "posting_number", "products", "sku", "offer_id", "quantity", "price", "amount", "new_state", "changed_state_date", "new_cutoff_date",
            "chats", "messages", "questions", "reviews", "postings", "chat", "last_message_id", "unread_count", "has_next", "cursor", "last_id", "id",
            "status", "published_at", "answers_count", "comments_amount", "photos_amount", "customer", "address", "context", "in_process_at", "result");
    private static final List<String> WORDS = List.of("", " ", "TYPE_NEW_MESSAGE", "TYPE_UPDATE_MESSAGE", "TYPE_NEW_POSTING", "TYPE_STATE_CHANGED",
            "TYPE_CHAT_CLOSED", "TYPE_MESSAGE_READ", "TYPE_CUTOFF_DATE_CHANGED", "TYPE_PING", "2026-11-22T10:00:00Z", "9999-12-31T23:59:59.999999900Z",
            "99999999999999999999", "12", "posting_delivered", "![](https://x/y)", "[a](https://x/chat/file/y)", "\u0000", "\uD83D", "x".repeat(3000));

    @Property(tries = 3000)
    void anyBytesAreAnswered(@ForAll byte[] body) {
        assertThat(push(body)).isInstanceOfAny(Rejected.class, Events.class);
    }

    @Property(tries = 5000)
    void anyPushIsKeptOrNamedIncomplete(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode push = object(random, 1);
        push.put("message_type", WORDS.get(2 + random.nextInt(8))).put("witness", WORD);

        WebhookResult result = push(push.toString().getBytes(StandardCharsets.UTF_8));

        if (result instanceof Events events) {
            assertThat(events.reply().body()).isEqualTo("{\"result\":true}");
            assertThat(events.events()).singleElement().satisfies(addressed -> {
                assertThat(addressed.event().raw()).contains(WORD);
                storable(addressed.event());
            });
        } else if (result instanceof Rejected rejected) {
            assertThat(rejected.reply().body()).contains("ERROR_PARAMETER_VALUE_MISSED");
        } else {
            assertThat(result).isInstanceOf(Answer.class);
        }
    }

    @Property(tries = 2000)
    void whatABuyerWroteIsNeverRefused(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode push = object(random, 1).put("message_type", random.nextBoolean() ? "TYPE_NEW_MESSAGE" : "TYPE_UPDATE_MESSAGE");
        push.putArray("data").add(WORD);

        WebhookResult result = push(push.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(result).isInstanceOf(Events.class);
        assertThat(((Events) result).events().toString()).contains(WORD);
    }

    @Property(tries = 2000)
    void anyAnswerToAnAskIsAResult(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), object(random, 0).toString().getBytes(StandardCharsets.UTF_8)));
        Polling polling = (Polling) connector(http);
        for (Polling.Feed feed : polling.feeds()) {
            PollResult result = polling.poll(feed.key(), null).toCompletableFuture().join();
            assertThat(result).isInstanceOfAny(PollResult.Fetched.class, PollResult.NotNow.class);
            if (result instanceof PollResult.Fetched fetched) {
                assertThat(fetched.cursor()).hasSizeLessThanOrEqualTo(1000);
                fetched.events().forEach(AnyInputTest::storable);
            }
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static WebhookResult push(byte[] body) {
        Connector connector = connector(request -> {
            throw new AssertionError("reached for the network");
        });
        return connector.receive(new PushCalls(connector.webhookSuffix(), "127.0.0.1").call(body));
    }

    private static Connector connector(Http http) {
        return new OzonConnectorFactory().connect(OzonAccount.sample().settings("http://127.0.0.1:9"), http, Shop.CLOCK);
    }

    /** An event that any database takes. */
    private static void storable(ChannelEvent event) {
        String all = event.toString();
        assertThat(all).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
        assertThat(event.thread()).isNotBlank().hasSizeLessThanOrEqualTo(300);
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(14); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth + 1));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 5 ? 5 : 9)) {
            case 0, 1 -> make.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> make.numberNode(random.nextLong());
            case 3 -> random.nextBoolean() ? make.booleanNode(random.nextBoolean()) : NullNode.instance;
            case 4 -> make.numberNode(random.nextDouble() * 1e300);
            case 5, 6 -> {
                ArrayNode array = make.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                yield array;
            }
            default -> object(random, depth);
        };
    }
}
