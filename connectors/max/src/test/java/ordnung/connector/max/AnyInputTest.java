package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.common.Json;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Whatever comes under the secret: it is answered, and nothing of it is lost. */
class AnyInputTest {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of("message_created", "message_edited", "message_removed", "message_callback", "bot_started", "bot_stopped",
            "bot_added", "dialog_cleared", "comment_created", "comment_edited", "chat_title_changed", "news");
    private static final List<String> NAMES = List.of("update_type", "updates", "timestamp", "message", "recipient", "sender", "chat_id", "chat_type", "user_id",
            "user", "first_name", "username", "is_bot", "body", "mid", "seq", "text", "attachments", "type", "payload", "url", "token", "vcf_info", "max_info",
            "latitude", "longitude", "buttons", "link", "callback", "callback_id", "message_id", "comment", "filename", "size", "title");
    private static final List<String> WORDS = List.of("", " ", "dialog", "chat", "channel", "reply", "forward", "image", "video", "file", "contact", "location",
            "share", "inline_keyboard", "hologram", "1775025604499", "-5", "\u0000", "\uD83D", "TEL:79000000001", "https://i.example/1", "x".repeat(3000));

    private final Shop shop = new Shop();

    @Property(tries = 1000)
    void anyBytesAreAnswered(@ForAll byte[] body) {
        assertThat(shop.post(body)).isInstanceOfAny(Rejected.class, Events.class);
    }

    @Property(tries = 1500)
    void anyJsonIsKeptWhole(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode update = object(random, 0).put("update_type", TYPES.get(random.nextInt(TYPES.size()))).put("witness", "тортик-7421");

        byte[] body = update.toString().getBytes(StandardCharsets.UTF_8);

        WebhookResult result = shop.post(body);

        assertThat(result).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.reply().status()).isEqualTo(200);
            assertThat(events.events()).singleElement().satisfies(addressed -> {
                assertThat(Json.read(addressed.event().raw())).as("the raw form").isEqualTo(Json.read(body));
                storable(addressed.event());
            });
        });
    }

    /** An event that any database takes. */
    private static void storable(ChannelEvent event) {
        assertThat(event.toString()).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(event.toString())).isTrue();
        assertThat(event.thread()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        if (event instanceof MessageReceived message) {
            assertThat(message.externalId()).hasSizeLessThanOrEqualTo(256);
        }
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 5 ? 5 : 9)) {
            case 0 -> MAKE.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 1 -> MAKE.numberNode(random.nextLong());
            case 2 -> MAKE.numberNode(random.nextDouble() * 1e300);
            case 3 -> MAKE.booleanNode(random.nextBoolean());
            case 4 -> NullNode.instance;
            case 5, 6 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static ArrayNode array(Random random, int depth) {
        ArrayNode array = MAKE.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(any(random, depth + 1));
        }
        return array;
    }

    /** What should be an object mostly is one, or nothing within would ever be reached. */
    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = MAKE.objectNode();
        for (int i = random.nextInt(10); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            boolean nested = List.of("message", "body", "recipient", "sender", "user", "callback", "link", "comment", "payload").contains(name);
            object.set(name, nested && depth < 5 && random.nextInt(4) > 0 ? object(random, depth + 1)
                    : name.endsWith("_id") && random.nextBoolean() ? MAKE.numberNode(random.nextInt()) : any(random, depth + 1));
        }
        return object;
    }
}
