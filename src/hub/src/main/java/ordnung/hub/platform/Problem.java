package ordnung.hub.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller must mend, told as an RFC 9457 problem document. Never carries a customer's text, a phone or a secret.
 */
public final class Problem extends RuntimeException {

    /** @param field  as the caller wrote it, {@code settings.appSecret} */
    public record FieldError(String field, String message) {
    }

    private final int status;
    private final String type;
    private final String title;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private Problem(int status, String type, String title, @Nullable String detail, List<FieldError> errors) {
        super(detail == null ? title : detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static Problem notFound(String what) {
        return new Problem(404, "not-found", "Not found", "There is no such " + what + ".", List.of());
    }

    public static Problem badField(String field, String message) {
        return badFields(List.of(new FieldError(field, message)));
    }

    public static Problem badFields(List<FieldError> errors) {
        return new Problem(400, "invalid", "The request is not valid", null, errors);
    }

    public static Problem conflict(String detail) {
        return new Problem(409, "conflict", "Conflict", detail, List.of());
    }

    public static Problem stale() {
        return new Problem(412, "stale", "Somebody else has changed it meanwhile", "Read it again and repeat the change.", List.of());
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail, List.of());
    }

    /** What has no word of its own above: 401, 413, 415, 429. {@code type} is the problem's key. */
    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, List.of());
    }

    /** The request is understood and refused by a rule: {@code type} names the rule. */
    public static Problem refused(String type, String title, String detail, List<FieldError> errors) {
        return new Problem(422, type, title, detail, errors);
    }

    /** Adds a member of the problem's own, {@code templates} for instance. */
    public Problem with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    public List<FieldError> errors() {
        return new ArrayList<>(errors);
    }

    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:ordnung:problem:" + type);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", getMessage());
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        document.putAll(more);
        return document;
    }
}
