package ordnung.hub.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import ordnung.hub.platform.Storable;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edit field by field: what is absent keeps its present value, {@code null} empties, what is wrong is collected under its name so
 * that one answer tells all faults. Fields that nobody asks for are let be.
 */
public final class JsonForm {
    private final JsonNode json;
    private final String prefix;
    private final List<FieldError> errors;

    private JsonForm(JsonNode json, String prefix, List<FieldError> errors) {
        this.json = json;
        this.prefix = prefix;
        this.errors = errors;
    }

    /** @throws Problem 400 where the body is no JSON object */
    public static JsonForm of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.badField("body", "must be a JSON object");
        }
        return new JsonForm(body, "", new ArrayList<>());
    }

    public boolean has(String field) {
        return json.has(field);
    }

    /** Named, and said to be nothing. */
    public boolean empty(String field) {
        return json.path(field).isNull();
    }

    public void error(String field, String message) {
        errors.add(new FieldError(prefix + field, message));
    }

    /** @throws Problem 400 with everything that was found wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }

    /** A text without the blanks around it; an empty one is none. */
    @Nullable
    public String text(String field, int longest, @Nullable String present) {
        if (!has(field)) {
            return present;
        }
        if (empty(field)) {
            return null;
        }
        JsonNode value = json.get(field);
        if (!value.isTextual()) {
            error(field, "must be a text");
            return present;
        }
        String text = String.valueOf(Storable.text(value.textValue())).strip();
        if (text.length() > longest) {
            error(field, "must be at most " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that must be there. */
    public String required(String field, int longest, @Nullable String present) {
        int faults = errors.size();
        String text = text(field, longest, present);
        if (text == null && errors.size() == faults) {
            error(field, "must not be empty");
        }
        return text == null ? "" : text;
    }

    /** @param allowed  the words that may stand there, in the order in which a fault lists them */
    @Nullable
    public String word(String field, List<String> allowed, @Nullable String present) {
        String word = text(field, 100, present);
        if (has(field) && word != null && !allowed.contains(word)) {
            error(field, "must be one of " + String.join(", ", allowed));
        }
        return word;
    }

    @Nullable
    public Boolean flag(String field, @Nullable Boolean present) {
        if (!has(field)) {
            return present;
        }
        if (!empty(field) && !json.get(field).isBoolean()) {
            error(field, "must be true or false");
        }
        return json.get(field).isBoolean() ? (Boolean) json.get(field).booleanValue() : null;
    }

    @Nullable
    public BigDecimal decimal(String field, int scale, @Nullable BigDecimal present) {
        if (!has(field)) {
            return present;
        }
        JsonNode value = json.get(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            error(field, "must be a number");
            return present;
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > scale || number.precision() - number.scale() > 12) {
            error(field, "must have at most 12 digits before and " + scale + " after the point");
            return present;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Nullable
    public Long whole(String field, @Nullable Long present) {
        if (!has(field)) {
            return present;
        }
        JsonNode value = json.get(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.canConvertToLong() || !value.canConvertToExactIntegral()) {
            error(field, "must be a whole number");
            return present;
        }
        return value.longValue();
    }

    @Nullable
    public Instant time(String field, @Nullable Instant present) {
        return read(field, 40, present, "must be a time with offset, 2026-11-22T15:00:00+03:00",
                text -> OffsetDateTime.parse(text).toInstant());
    }

    @Nullable
    public LocalDate date(String field, @Nullable LocalDate present) {
        return read(field, 10, present, "must be a date, 2026-11-22", LocalDate::parse);
    }

    @Nullable
    public UUID id(String field, @Nullable UUID present) {
        return read(field, 36, present, "must be an id", text -> Ids.parse(text).orElseThrow(IllegalArgumentException::new));
    }

    @Nullable
    private <T> T read(String field, int longest, @Nullable T present, String fault, Function<String, T> parse) {
        if (!has(field)) {
            return present;
        }
        int faults = errors.size();
        String text = text(field, longest, null);
        if (text == null || errors.size() > faults) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            error(field, fault);
            return present;
        }
    }

    /** Texts without blanks around them, each once; {@code null} is none. */
    public List<String> texts(String field, int most, int longest, List<String> present) {
        return has(field) ? row(field, most, longest).stream().distinct().toList() : present;
    }

    /** Texts in their order, repeated ones too; none where the field is absent. */
    public List<String> row(String field, int most, int longest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field, most)) {
            String text = value.isTextual() ? String.valueOf(Storable.text(value.textValue())).strip() : "";
            if (text.isEmpty() || text.length() > longest) {
                error(field + "[" + texts.size() + "]", "must be a text of 1 to " + longest + " characters");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The objects of a list, each as a form that reports into this one under its place, {@code items[2].price}. */
    public List<JsonForm> forms(String field, int most) {
        List<JsonForm> forms = new ArrayList<>();
        for (JsonNode value : list(field, most)) {
            String place = field + "[" + forms.size() + "]";
            if (!value.isObject()) {
                error(place, "must be an object");
            }
            forms.add(new JsonForm(value, prefix + place + ".", errors));
        }
        return forms;
    }

    /** The object under the field, or an empty form where there is none. */
    public JsonForm form(String field) {
        JsonNode value = json.path(field);
        if (has(field) && !value.isObject() && !value.isNull()) {
            error(field, "must be an object");
        }
        return new JsonForm(value.isObject() ? value : MissingNode.getInstance(), prefix + field + ".", errors);
    }

    private List<JsonNode> list(String field, int most) {
        JsonNode value = json.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            error(field, "must be a list");
            return List.of();
        }
        if (value.size() > most) {
            error(field, "must have at most " + most + " entries");
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        value.forEach(values::add);
        return values;
    }
}
