package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
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
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.connector.yandexmarket.fake.PlayedPushes;
import ordnung.events.ChannelEvent;

/** Whatever comes in, by a call or as an answer: it is answered, nothing throws, and nothing that was said is lost. */
class AnyInputTest {
    private static final MarketAccount ACCOUNT = MarketAccount.sample();
    private static final String WORD = "тортик-7421";
    private static final List<String> NAMES = List.of("notificationType", "chatId", "messageId", "orderId", "returnId", "campaignId", "status", "substatus",
            "statuses", "refundStatus", "updatedAt", "createdAt", "sentAt", "feedbackId", "id", "message", "payload", "url", "name", "size", "sender",
            "context", "customer", "items", "prices", "payment", "value", "currencyId", "count", "delivery", "shipment", "shipmentDate", "description",
            "statistics", "commentsCount", "media", "photos", "author", "questionIdentifiers", "text", "comments", "parentId", "result", "paging",
            "nextPageToken", "chats", "messages", "orders", "feedbacks", "questions", "answers");
    private static final List<String> WORDS = List.of("", " ", "PING", "CHAT_MESSAGE_SENT", "ORDER_STATUS_UPDATED", "ORDER_RETURN_STATUS_UPDATED",
            "ORDER_UPDATED", "GOODS_FEEDBACK_CREATED", "CHAT_ARBITRAGE_STARTED", "DELIVERY", "REFUNDED", "PARTNER", "2025-01-16T10:09:49.759Z",
            "+999999999-12-31T23:59:59Z", "1", "1e999999999", "\u0000", "\uD83D", "https://x.example/a b", "RUR", "x".repeat(3000));

    @Property(tries = 2000)
    void anyBytesAreAnswered(@ForAll byte[] body) {
        assertThat(receive(body)).isInstanceOfAny(Rejected.class, Answer.class, Events.class);
    }

    @Property(tries = 3000)
    void anyJsonIsAnsweredAndKept(@ForAll("seeds") long seed) {
        ObjectNode json = garbageObject(new Random(seed), 0).put("witness", WORD);

        WebhookResult result = receive(json.toString().getBytes(StandardCharsets.UTF_8));

        if (json.path("notificationType").asText().strip().equals("PING")) {
            assertThat(result).isInstanceOf(Answer.class);
        } else {
            assertThat(((Events) result).reply().status()).isEqualTo(200);
            assertThat(((Events) result).events()).isNotEmpty().allSatisfy(addressed -> assertThat(addressed.event().raw()).contains(WORD));
        }
    }

    @Property(tries = 2000)
    void anyAnswerIsSurvivedByEveryFeed(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), answer(random).toString().getBytes(StandardCharsets.UTF_8)));
        for (String feed : List.of("chats", "orders", "reviews", "questions", "review-comments", "answers")) {
            PollResult first = poll(http, feed, null);
            assertThat(first).isInstanceOfAny(Fetched.class, PollResult.NotNow.class);
            if (first instanceof Fetched fetched) {
                assertThat(fetched.cursor()).hasSizeLessThanOrEqualTo(1000);
                assertThat(poll(http, feed, fetched.cursor())).isInstanceOfAny(Fetched.class, PollResult.NotNow.class);
            }
        }
    }

    @Property(tries = 1000)
    void aWordOfABuyersIsNeverLost(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode message = garbageObject(random, 1).put("undocumented", WORD);
        String history = "{\"status\":\"OK\",\"result\":{\"messages\":[" + message + "],\"paging\":{}}}";
        String chats = "{\"status\":\"OK\",\"result\":{\"chats\":[{\"chatId\":7,\"status\":\"NEW\",\"context\":" + garbage(random, 1) + "}],\"paging\":{}}}";
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(),
                (request.uri().getPath().endsWith("/history") ? history : chats).getBytes(StandardCharsets.UTF_8)));

        List<ChannelEvent> events = ((Fetched) poll(http, "chats", null)).events();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.raw()).contains(WORD);
            assertThat(event.thread()).isEqualTo("chat:7");
        });
    }

    @Property(tries = 500)
    void anyCursorIsSurvived(@ForAll String cursor) {
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), "{\"orders\":[]}".getBytes(StandardCharsets.UTF_8)));

        assertThat(poll(http, "orders", cursor)).isInstanceOf(Fetched.class);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static PollResult poll(Http http, String feed, String cursor) {
        return ((Polling) connector(http)).poll(feed, cursor).toCompletableFuture().join();
    }

    private static WebhookResult receive(byte[] body) {
        return connector(request -> CompletableFuture.failedFuture(new Http.Failure("no network", false)))
                .receive(PlayedPushes.call(body, "/" + ACCOUNT.pushKey() + "/notification"));
    }

    private static Connector connector(Http http) {
        return new YandexMarketFactory().connect(ACCOUNT.settings("http://127.0.0.1:9"), http, Clock.fixed(Shop.NOW, ZoneOffset.UTC));
    }

    private static ObjectNode answer(Random random) {
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("chats", "messages", "orders", "feedbacks", "comments", "questions", "answers")) {
            ArrayNode list = lists.putArray(name);
            for (int i = random.nextInt(3); i > 0; i--) {
                list.add(random.nextInt(4) == 0 ? garbage(random, 1) : garbageObject(random, 1).put(NAMES.get(1 + random.nextInt(4)), i));
            }
        }
        lists.set("paging", garbage(random, 2));
        ObjectNode answer = lists.deepCopy();
        answer.put("status", "OK").set("result", lists);
        return answer;
    }

    private static ObjectNode garbageObject(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth + 1));
        }
        if (depth == 0 && random.nextBoolean()) {
            object.put("notificationType", WORDS.get(random.nextInt(WORDS.size())));
        }
        return object;
    }

    private static JsonNode garbage(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> NullNode.getInstance();
            case 1 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextBoolean() ? random.nextLong() : random.nextInt(10));
            case 3 -> JsonNodeFactory.instance.numberNode(random.nextBoolean() ? 1e300 : random.nextDouble());
            case 4 -> JsonNodeFactory.instance.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> new ObjectMapper().createArrayNode().add(garbage(random, depth + 1)).add(garbage(random, depth + 1));
            default -> garbageObject(random, depth + 1);
        };
    }
}
