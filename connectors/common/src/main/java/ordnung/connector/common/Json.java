package ordnung.connector.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON whose shape nobody promised: a field that is missing or of another type reads as null, never as an exception. */
public final class Json {
    /**
     * Longest string that is believed to be an id. A wamid has about 60 characters, a BSUID at most 131; a database's index takes some
     * 2,700 bytes.
     */
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_NUMBER = 10_000;

    private static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {
    }

    /**
     * Bytes that are no UTF-8 become U+FFFD rather than costing the whole batch.
     *
     * @throws StreamConstraintsException  it may be JSON, but it is nested or long beyond reason
     * @throws IOException                 it is no JSON
     */
    public static JsonNode parse(byte[] bytes) throws IOException {
        try {
            return present(MAPPER.readTree(bytes));
        } catch (StreamConstraintsException beyondReason) {
            throw beyondReason;
        } catch (IOException malformed) {
            String repaired = new String(bytes, StandardCharsets.UTF_8);
            if (repaired.indexOf('\uFFFD') < 0) {
                throw malformed;
            }
            return present(MAPPER.readTree(repaired));
        }
    }

    /** Null where the text is no JSON: for answers and for JSON within JSON, where it makes no difference why. */
    public static @Nullable JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }

    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            return parse(bytes);
        } catch (IOException malformed) {
            return null;
        }
    }

    /** @param node  whose texts went through {@link StorableText} */
    public static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The field's text without what cannot be stored; a number or a boolean is taken as its text. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull() || !value.isValueNode()) {
            return null;
        }
        return StorableText.of(value.asText());
    }

    /** As {@link #text}, null when blank. */
    public static @Nullable String words(JsonNode node, String field) {
        String text = text(node, field);
        return text == null || text.isBlank() ? null : text;
    }

    /** As {@link #words}, null when it is too long for an id. */
    public static @Nullable String id(JsonNode node, String field) {
        String text = words(node, field);
        return text == null || text.length() > LONGEST_ID ? null : text.strip();
    }

    /** A whole number, also where it comes as a string. */
    public static @Nullable Integer integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber()) {
            return value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
        }
        try {
            return value.isTextual() ? Integer.valueOf(value.textValue().strip()) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    public static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean(false);
    }

    /** The node as it came, fit to be stored. */
    public static String raw(JsonNode node) {
        return StorableText.ofJson(node.toString());
    }

    private static JsonNode present(JsonNode node) throws IOException {
        if (node.isMissingNode()) {
            throw new IOException("Empty body");
        }
        return node;
    }
}
