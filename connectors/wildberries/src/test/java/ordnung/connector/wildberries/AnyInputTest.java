package ordnung.connector.wildberries;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling.Feed;
import ordnung.events.ChannelEvent;

/** Whatever Wildberries answers: it is a result, and nothing of it is lost. */
class AnyInputTest {
    private static final String WORD = "тортик-7421";
    private static final List<String> NAMES = List.of("result", "events", "next", "totalEvents", "chatID", "eventID", "eventType", "message", "text",
            "attachments", "images", "files", "downloadID", "url", "goodCard", "rid", "nmID", "sender", "addTimestamp", "addTime", "clientName", "replySign",
            "data", "questions", "feedbacks", "id", "answer", "createdDate", "productDetails", "photoLinks", "fullSize", "video", "bables", "orders", "price",
            "currencyCode", "article", "createdAt", "supplierStatus", "wbStatus", "error", "address", "sellerDate", "productValuation", "state");
    private static final List<String> WORDS = List.of("", " ", "client", "seller", "wb", "message", "2026-11-22T10:00:00Z", "02.06.2025", "99.99.9999",
            "confirm", "sold", "99999999999999999999", "12", "https://x/y", "\u0000", "\uD83D", "x".repeat(3000));

    @Property(tries = 2000)
    void anyAnswerToAnAskIsAResult(@ForAll("seeds") long seed) {
        JsonNode answer = object(new Random(seed), 0);
        WildberriesConnector connector = Shop.answered(200, answer.toString(), Map.of());
        for (Feed feed : connector.feeds()) {
            PollResult result = connector.poll(feed.key(), null).toCompletableFuture().join();
            assertThat(result).isInstanceOfAny(Fetched.class, PollResult.NotNow.class);
            if (result instanceof Fetched fetched) {
                assertThat(fetched.cursor()).hasSizeLessThanOrEqualTo(1000);
                fetched.events().forEach(AnyInputTest::storable);
            }
        }
    }

    @Property(tries = 3000)
    void whateverStandsInAListIsKept(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode item = object(random, 2).put("witness", WORD);
        item.remove(List.of("addTimestamp", "addTime", "createdDate"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("result").put("next", 1).putArray("events").add(item);
        ObjectNode data = answer.putObject("data");
        data.putArray("questions").add(item);
        data.putArray("feedbacks").add(item);
        answer.putArray("orders").add(item);

        for (String feed : List.of("chats", "questions", "reviews", "orders")) {
            Fetched fetched = (Fetched) Shop.answered(200, answer.toString(), Map.of()).poll(feed, null).toCompletableFuture().join();
            assertThat(fetched.events()).as(feed).isNotEmpty().allSatisfy(event -> assertThat(event.raw()).contains(WORD)).allSatisfy(AnyInputTest::storable);
        }
    }

    @Property(tries = 1000)
    void anyBytesAreAResult(@ForAll byte[] body, @ForAll("statuses") int status) {
        WildberriesConnector connector = Shop.answered(status, new String(body, StandardCharsets.ISO_8859_1), Map.of("x-ratelimit-retry", "x"));
        for (Feed feed : connector.feeds()) {
            assertThat(connector.poll(feed.key(), null).toCompletableFuture().join()).isInstanceOfAny(PollResult.NotNow.class, PollResult.StopAccount.class);
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 202, 204, 302, 400, 401, 402, 403, 404, 409, 418, 429, 451, 500, 503);
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
