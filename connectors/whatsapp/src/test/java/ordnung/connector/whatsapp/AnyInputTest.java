package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;

/** Whatever comes under Meta's signature: it is answered, and nothing of it is lost. */
class AnyInputTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WORD = "тортик-7421";
    private static final List<String> NAMES = List.of("object", "entry", "changes", "field", "value", "metadata", "phone_number_id",
            "contacts", "wa_id", "user_id", "profile", "name", "messages", "message_echoes", "statuses", "errors", "user_id_update", "id",
            "from", "from_user_id", "to", "type", "text", "body", "image", "context", "reaction", "edit", "message", "revoke", "system",
                    "interactive", "button_reply", "order",
            "product_items", "item_price", "currency", "location", "latitude", "longitude", "timestamp", "status", "code", "previous",
                    "current",
            "nfm_reply");
    private static final List<String> WORDS = List.of("", " ", "whatsapp_business_account", "messages", "text", "image", "reaction",
            "system", "interactive", "nfm_reply", "order", "edit", "failed", "1767225600", "79991112233", "1e999999999", "\u0000",
                    "\uD83D", "RU.1",
            "USD", "x".repeat(3000));

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
        boolean says = json.isContainerNode() && json.path("entry").isMissingNode() || !json.isContainerNode();
        assertThat(((Events) result).events()).hasSizeGreaterThanOrEqualTo(says ? 1 : 0).allSatisfy(AnyInputTest::storable);
    }

    @Property(tries = 3000)
    void anythingInTheRightPlaceIsKeptOrUnderstood(@ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        ObjectNode envelope = envelope();
        ObjectNode value = (ObjectNode) envelope.at("/entry/0/changes/0/value");
        ObjectNode item = garbageObject(random).put("from", "79991112233").put("witness", WORD);
        value.remove("messages");
        value.set(List.of("messages", "message_echoes", "statuses", "user_id_update").get(random.nextInt(4)), 
                MAPPER.createArrayNode().add(item));

        List<Addressed> events = shop.addressed(envelope.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(events).isNotEmpty().allSatisfy(AnyInputTest::storable)
                .allSatisfy(addressed -> assertThat(addressed.event().raw()).contains(WORD));
    }

    @Property(tries = 3000)
    void aDamagedFixtureCostsItsNeighbourNothing(@ForAll("fixtures") String fixture, @ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        ObjectNode envelope = (ObjectNode) MAPPER.readTree(Shop.fixture(fixture));
        damage(envelope.path("entry").path(0), random);
        ((ArrayNode) envelope.get("entry")).add(envelope().at("/entry/0"));

        List<Addressed> events = shop.addressed(envelope.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(events).allSatisfy(AnyInputTest::storable);
        assertThat(events.get(events.size() - 1).event()).isInstanceOfSatisfying(MessageReceived.class,
                message -> assertThat(message.text()).isEqualTo("Здравствуйте! Есть торт «Прага»?"));
    }

    @Property(tries = 1000)
    void aWordThatACustomerWroteIsNeverLost(@ForAll("fixtures") String fixture, @ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        ObjectNode envelope = envelope();
        ObjectNode message = (ObjectNode) envelope.at("/entry/0/changes/0/value/messages/0");
        ((ObjectNode) message.get("text")).put("body", WORD);
        message.without(List.of("from", "from_user_id", "id", "timestamp", "type").get(random.nextInt(5)));
        ((ObjectNode) envelope.at("/entry/0/changes/0/value")).set(random.nextBoolean() ? "contacts" : "metadata", garbage(random, 1));

        List<Addressed> events = shop.addressed(envelope.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(events).singleElement().satisfies(addressed -> assertThat(addressed.event()).satisfiesAnyOf(
                event -> assertThat(((MessageReceived) event).text()).isEqualTo(WORD), event -> assertThat(event.raw()).contains(WORD)));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> fixtures() {
        File folder = new File(AnyInputTest.class.getResource("/whatsapp/text.json").getFile()).getParentFile();
        return Arbitraries.of(Arrays.stream(folder.list()).sorted().map(name -> name.replace(".json", "")).toList());
    }

    /** An event that any database takes, and that keeps what it does not understand. */
    private static void storable(Addressed addressed) {
        ChannelEvent event = addressed.event();
        String all = event.toString();
        assertThat(all).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
        assertThat(event.thread()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        if (event instanceof MessageReceived message) {
            assertThat(message.externalId()).hasSizeLessThanOrEqualTo(256);
            assertThat(message.kind() == MessageKind.UNSUPPORTED && message.raw() == null).isFalse();
        } else if (event instanceof Unrecognised kept) {
            assertThat(kept.raw()).isNotEmpty();
        }
    }

    private static ObjectNode envelope() throws IOException {
        return (ObjectNode) MAPPER.readTree(Shop.fixture("text"));
    }

    /** Walks to a random place and puts something else there. */
    private static void damage(JsonNode node, Random random) {
        JsonNode child = node.size() == 0 ? null : node instanceof ArrayNode ? node.get(random.nextInt(node.size()))
                : node.get(names(node).get(random.nextInt(node.size())));
        if (child != null && child.size() > 0 && random.nextInt(4) > 0) {
            damage(child, random);
        } else if (node instanceof ObjectNode object && child != null) {
            String name = names(node).get(random.nextInt(node.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, garbage(random, 2));
            }
        } else if (node instanceof ArrayNode array && child != null) {
            array.set(random.nextInt(array.size()), garbage(random, 2));
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
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
            default -> {
                ObjectNode object = make.objectNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth + 1));
                }
                yield object;
            }
        };
    }

    private static ObjectNode garbageObject(Random random) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(12); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            object.set(name, name.equals("type") ? JsonNodeFactory.instance.textNode(WORDS.get(random.nextInt(WORDS.size())))
                    : garbage(random, 2));
        }
        return object;
    }
}
