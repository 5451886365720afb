package ordnung.connector.telegram;

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
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Whatever comes with Telegram's secret: it is answered, and nothing of it is lost. */
class AnyInputTest {
    private static final String WORD = "тортик-7421";
    private static final List<String> NAMES = List.of("update_id", "message", "edited_message", "business_message", "callback_query", "message_reaction",
            "my_chat_member", "deleted_business_messages", "channel_post", "message_id", "message_ids", "chat", "id", "type", "from", "sender_chat",
            "business_connection_id", "date", "edit_date", "text", "entities", "url", "caption", "photo", "file_id", "width", "voice", "sticker", "venue",
            "location", "latitude", "longitude", "contact", "phone_number", "user_id", "poll", "options", "checklist", "tasks", "rich_message", "blocks",
            "paid_media", "reply_to_message", "forward_origin", "external_reply", "quote", "new_reaction", "user", "data", "new_chat_member", "status",
            "migrate_to_chat_id", "new_chat_members", "media_group_id");
    private static final List<String> WORDS = List.of("", " ", "private", "supergroup", "channel", "text_link", "emoji", "kicked", "member", "1111111",
            "-1001234567890", "1e999999999", "\u0000", "\uD83D", "bc_1", "/start x", "x".repeat(3000));

    private final Shop shop = new Shop();

    @Property(tries = 3000)
    void anyBytesAreAnswered(@ForAll byte[] body) {
        assertThat(shop.post(body)).isInstanceOfAny(Rejected.class, Events.class);
    }

    @Property(tries = 3000)
    void anyJsonIsKeptOrUnderstood(@ForAll("seeds") long seed) {
        JsonNode json = garbage(new Random(seed), 0);

        WebhookResult result = shop.post(json.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(result).isInstanceOf(Events.class);
        assertThat(((Events) result).events()).isNotEmpty().allSatisfy(addressed -> storable(addressed.event()));
    }

    @Property(tries = 3000)
    void anythingInTheRightPlaceKeepsItsWord(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode item = garbageObject(random).put("witness", WORD);
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", random.nextInt());
        update.set(NAMES.get(1 + random.nextInt(8)), item);

        List<ChannelEvent> events = shop.events(update.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(events).isNotEmpty().allSatisfy(AnyInputTest::storable).allSatisfy(event -> assertThat(event.raw()).contains(WORD));
    }

    @Property(tries = 3000)
    void aDamagedFixtureIsStillTheSameWhenItComesAgain(@ForAll("fixtures") String fixture, @ForAll("seeds") long seed) {
        ObjectNode update = Fixtures.json(fixture);
        damage(update, new Random(seed));
        byte[] body = update.toString().getBytes(StandardCharsets.UTF_8);

        List<ChannelEvent> events = shop.events(body);

        assertThat(events).isNotEmpty().allSatisfy(AnyInputTest::storable).isEqualTo(new Shop().events(body));
    }

    @Property(tries = 1000)
    void aTextIsReadHoweverTheRestIsDamaged(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode update = Fixtures.json("text");
        ObjectNode message = update.withObject("/message").put("text", WORD);
        List.of("from", "date", "message_id", "entities").forEach(field -> {
            if (random.nextBoolean()) {
                message.set(field, garbage(random, 2));
            }
        });

        assertThat(shop.events(update.toString().getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, read -> assertThat(read.text()).isEqualTo(WORD));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(Fixtures.names());
    }

    /** An event that any database takes. */
    private static void storable(ChannelEvent event) {
        String all = event.toString();
        assertThat(all).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
        assertThat(event.thread()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        assertThat(event.raw()).isNotEmpty();
        if (event instanceof MessageReceived message) {
            assertThat(message.externalId()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        }
    }

    /** Walks to a random place and puts something else there. */
    private static void damage(JsonNode node, Random random) {
        List<String> names = node.properties().stream().map(Map.Entry::getKey).toList();
        JsonNode child = node.isEmpty() ? null : node.isArray() ? node.get(random.nextInt(node.size()))
                : node.get(names.get(random.nextInt(names.size())));
        if (child != null && !child.isEmpty() && random.nextInt(4) > 0) {
            damage(child, random);
        } else if (node instanceof ObjectNode object && !names.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, garbage(random, 2));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), garbage(random, 2));
        }
    }

    private static JsonNode garbage(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 7 ? 5 : 9)) {
            case 0 -> make.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 1 -> make.numberNode(random.nextLong());
            case 2 -> make.numberNode(random.nextDouble() * 1e300);
            case 3 -> make.booleanNode(random.nextBoolean());
            case 4 -> NullNode.instance;
            case 5, 6 -> {
                ArrayNode array = make.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(garbage(random, depth + 1));
                }
                yield array;
            }
            default -> garbageObject(random, depth);
        };
    }

    private static ObjectNode garbageObject(Random random) {
        ObjectNode object = garbageObject(random, 1);
        if (random.nextBoolean()) {
            object.putObject("chat").put("id", random.nextLong());
        }
        return object;
    }

    private static ObjectNode garbageObject(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth + 1));
        }
        return object;
    }
}
