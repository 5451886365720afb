package ordnung.connector.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that no provider should send and somebody will. The same ones in each run. */
final class Hostile {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** JSON that is put where something else was expected. */
    private static final List<String> POISON = List.of("null", "true", "0", "-1", "9"
            .repeat(400), "1e999", "1.5", "\"\"", "\" \"", "\"\\u0000\"",
            "\"\\ud83d\"", "\"99999999999999999999\"", "\"не число\"", "[]", "{}", "[null]", "[[[]]]", "{\"\":null}", "[{}]", "\""
            + "x".repeat(5000) + "\"");
    private static final String PLACE = "\"@poison@\"";

    private Hostile() {
    }

    static Stream<byte[]> bodies() {
        Random random = new Random(20261122);
        Stream<byte[]> noise = IntStream.range(0, 200).mapToObj(i -> {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            return bytes;
        });
        return Stream.concat(noise, texts().map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> texts() {
        return Stream.of("", " ", "\0", "\uFEFF{}", "null", "true", "17", "\"text\"", "[]", "{}", "{", "[", "}", "{\"a\":", "{]", "{}{}",
                "NaN", "'{}'",
                "[".repeat(100_000), "{\"a\":".repeat(100_000), "[".repeat(400) + "]".repeat(400), "{\"entry\":" + "[".repeat(900)
                + "]".repeat(900) + "}",
                "{\"a\":" + "9".repeat(100_000) + "}", "{\"a\":1e999999999}", "{\"a\":\"" + "\\u0000".repeat(1000)
                + "\"}", "{\"a\":\"\\ud800\"}",
                "{\"a\":1,\"a\":2}", "<xml/>", "a=b&a=c&=&&%", "a=%zz&b=%", "%00=%00", "--x\r\n\r\n--x--", "--\r\n", "=".repeat(10_000));
    }

    /** Every prefix of a short body, a few hundred of a long one. */
    static Stream<byte[]> truncations(byte[] body) {
        int step = Math.max(1, body.length / 300);
        return IntStream.iterate(0, length -> length < body.length, length -> length + step)
                .mapToObj(length -> Arrays.copyOf(body, length));
    }

    /** The body with each value replaced by each poison in turn; a body that is no JSON, with bytes changed. */
    static Stream<byte[]> mutations(byte[] body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (IOException noJson) {
            return flips(body);
        }
        if (tree == null || !tree.isContainerNode()) {
            return flips(body);
        }
        List<String> templates = new ArrayList<>();
        walk(tree, () -> templates.add(tree.toString()));
        return templates.stream().flatMap(template -> POISON.stream().map(poison -> template.replace(PLACE, poison)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static void walk(JsonNode node, Runnable marked) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                visit(object.get(name), value -> object.set(name, value), object, marked);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                visit(array.get(i), value -> array.set(index, value), array, marked);
            }
        }
    }

    private static void visit(JsonNode value, Consumer<JsonNode> put, JsonNode parent, Runnable marked) {
        put.accept(JSON.getNodeFactory().textNode("@poison@"));
        marked.run();
        put.accept(value);
        walk(value, marked);
    }

    private static Stream<byte[]> flips(byte[] body) {
        Random random = new Random(20261122);
        return IntStream.range(0, body.length == 0 ? 0 : 500).mapToObj(i -> {
            byte[] changed = body.clone();
            for (int flips = 0; flips <= i % 5; flips++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            return changed;
        });
    }
}
