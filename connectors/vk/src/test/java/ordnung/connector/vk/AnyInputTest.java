package ordnung.connector.vk;

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
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Whatever comes with the secret: it is answered as VK wants it, and nothing of it is lost. */
class AnyInputTest {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String WORD = "тортик-7421";
    private static final List<String> TYPES = List.of("message_new", "message_reply", "message_edit", "message_event", "message_read",
            "message_reaction_event", "market_order_new", "market_order_edit", "lead_forms_new", "wall_reply_new", "wall_reply_delete",
            "board_post_edit", "market_comment_restore", "message_allow", "wall_post_new", "message_typing_state", "unheard_of");
    private static final List<String> NAMES = List.of("message", "id", "peer_id", "from_id", "user_id", "conversation_message_id", "cmid", "text",
            "date", "update_time", "out", "attachments", "type", "photo", "sizes", "url", "width", "height", "doc", "title", "ext", "size",
            "audio_message", "link_ogg", "sticker", "images", "market", "price", "amount", "currency", "name", "market_order", "geo", "coordinates",
            "latitude", "longitude", "place", "fwd_messages", "reply_message", "action", "payload", "event_id", "reacted_id", "reaction_id",
            "lead_id", "answers", "key", "answer", "value", "post_id", "owner_id", "topic_id", "status", "preview_order_items", "item", "quantity",
            "delivery", "recipient", "video", "call", "poll", "wall", "link");
    private static final List<String> WORDS = List.of("", " ", "photo", "doc", "market", "message_new", "159526068", "-5", "2000000001", "1e999999999",
            "\u0000", "\uD83D", "https://vk.com/a", "http://[", "RUB", "{\"button\":\"yes\"}", "{", "x".repeat(3000));

    @Property(tries = 3000)
    void anyBytesAreAnswered(@ForAll byte[] body) {
        assertThat(Shop.receives(new WebhookCall("POST", Map.of(), Map.of(), body))).isInstanceOf(Rejected.class);
    }

    @Property(tries = 6000)
    void anyObjectIsKeptOrUnderstood(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode object = (ObjectNode) garbage(random, 0, true);
        place(object, random).put("undocumented", WORD);

        WebhookResult result = receive(TYPES.get(random.nextInt(TYPES.size())), object);

        assertThat(result).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.reply()).isEqualTo(Reply.OK);
            assertThat(events.events()).singleElement().satisfies(addressed -> storable(addressed.event()));
        });
    }

    @Property(tries = 3000)
    void anyJsonInPlaceOfAnObjectIsAnsweredOk(@ForAll("seeds") long seed) {
        Random random = new Random(seed);

        assertThat(receive(TYPES.get(random.nextInt(TYPES.size())), garbage(random, 0, false))).isInstanceOfSatisfying(Events.class,
                events -> assertThat(events.reply()).isEqualTo(Reply.OK));
    }

    @Property(tries = 3000)
    void aTextSurvivesWhateverStandsBesideIt(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ObjectNode message = (ObjectNode) garbage(random, 0, true);
        message.put("text", WORD).put("peer_id", 159526068).remove("message");

        assertThat(receive("message_new", message)).isInstanceOfSatisfying(Events.class, events -> assertThat(events.events()).singleElement()
                .satisfies(addressed -> assertThat(addressed.event()).isInstanceOfSatisfying(MessageReceived.class, received -> {
                    assertThat(received.text()).isEqualTo(WORD);
                    assertThat(received.thread()).isEqualTo("159526068");
                })));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static WebhookResult receive(String type, JsonNode object) {
        ObjectNode envelope = MAKE.objectNode().put("type", type).put("group_id", Shop.ACCOUNT.groupId()).put("secret", Shop.ACCOUNT.secret());
        envelope.set("object", object);
        return Shop.receives(new WebhookCall("POST", Map.of(), Map.of(), envelope.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** An event that any database takes, and that keeps all that came. */
    private static void storable(ChannelEvent event) {
        String all = event.toString();
        assertThat(all).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
        assertThat(event.thread()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        assertThat(event.raw()).contains(WORD);
        if (event instanceof MessageReceived message) {
            assertThat(message.externalId()).hasSizeLessThanOrEqualTo(256);
            assertThat(message.party().ids().get(0)).isEqualTo(message.thread());
        }
    }

    private static ObjectNode place(ObjectNode object, Random random) {
        List<JsonNode> inner = object.properties().stream().map(Map.Entry::getValue).filter(ObjectNode.class::isInstance).toList();
        return inner.isEmpty() || random.nextBoolean() ? object : place((ObjectNode) inner.get(random.nextInt(inner.size())), random);
    }

    private static JsonNode garbage(Random random, int depth, boolean object) {
        return switch (object ? 8 : random.nextInt(depth > 6 ? 5 : 10)) {
            case 0 -> MAKE.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 1 -> MAKE.numberNode(random.nextBoolean() ? random.nextInt(100) : random.nextLong());
            case 2 -> MAKE.numberNode(random.nextDouble() * 1e300);
            case 3 -> MAKE.booleanNode(random.nextBoolean());
            case 4 -> NullNode.instance;
            case 5, 6 -> {
                ArrayNode array = MAKE.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(garbage(random, depth + 1, random.nextBoolean()));
                }
                yield array;
            }
            default -> {
                ObjectNode made = MAKE.objectNode();
                for (int i = random.nextInt(depth == 0 ? 25 : 8); i > 0; i--) {
                    made.set(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth + 1, false));
                }
                yield made;
            }
        };
    }
}
