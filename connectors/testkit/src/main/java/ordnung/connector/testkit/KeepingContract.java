package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a proven call says is kept, however strange the call: a word put anywhere into a sample, beside whatever else was broken in it, is found
 * again in the events, read or raw. Calls whose body is no JSON are passed over.
 */
interface KeepingContract extends ChannelUnderTest {
    String WORD = "Незабудка";
    int TRIES_A_SAMPLE = 150;
    ObjectMapper JSON = new ObjectMapper();

    @Test
    default void aWordInAStrangePlaceIsKept() {
        Random random = new Random(20261122);
        calls().forEach((name, call) -> {
            for (int i = 0; i < TRIES_A_SAMPLE; i++) {
                JsonNode body = json(call);
                JsonNode words = body == null ? null : words(body);
                if (words == null || !words.isObject()) {
                    return;
                }
                ObjectNode place = placed(words, random);
                for (int j = random.nextInt(3); j > 0; j--) {
                    broken(words, random, place);
                }
                WebhookCall strange = proven(call, body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                WebhookResult result = Verdict.of(offline(), strange);
                if (result instanceof WebhookResult.Events events) {
                    assertThat(events.events().toString()).as("%s: %s", name, body).contains(WORD);
                } else if (result instanceof WebhookResult.Rejected rejected) {
                    assertThat(rejected.status()).as("%s: %s", name, body).isBetween(400, 499);
                }
            }
        });
    }

    /** A field that no provider has documented, in an object somewhere within. */
    private static ObjectNode placed(JsonNode body, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        ObjectNode place = objects.get(random.nextInt(objects.size()));
        place.put("undocumented_" + random.nextInt(100), WORD);
        return place;
    }

    /** Some value elsewhere becomes another. What holds the word stays. */
    private static void broken(JsonNode body, Random random, ObjectNode kept) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (!holds(object.get(name), kept) && !object.get(name).toString().contains(WORD)) {
            JsonNode[] values = {JSON.nullNode(), JSON.createObjectNode(), JSON.createArrayNode(), JSON.getNodeFactory().numberNode(-1L),
                    JSON.getNodeFactory().textNode("\u0000?"), JSON.getNodeFactory().booleanNode(true), JSON.getNodeFactory().numberNode(1e300)};
            object.set(name, values[random.nextInt(values.length)]);
        }
    }

    private static boolean holds(JsonNode node, ObjectNode kept) {
        if (node == kept) {
            return true;
        }
        for (JsonNode child : node) {
            if (holds(child, kept)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }

    private static @Nullable JsonNode json(WebhookCall call) {
        try {
            return JSON.readTree(call.body());
        } catch (IOException noJson) {
            return null;
        }
    }
}
