package ordnung.connector.siteform;

import java.util.Locale;
import java.util.Optional;
import ordnung.connector.WebhookCall;

/** Reads the body by its content type; where that is missing or says nothing, by its first character. */
final class FormReader {
    private FormReader() {
    }

    /** @return  empty: said to be JSON, and is not a JSON object */
    static Optional<Form> read(WebhookCall call) {
        String type = call.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return Optional.of(MultipartForm.read(call.header("content-type").orElse(""), call.body()));
        }
        if (type.contains("json")) {
            return JsonForm.read(call.body());
        }
        if (startsLikeJson(call.body())) {
            Optional<Form> form = JsonForm.read(call.body());
            if (form.isPresent() || !type.contains("urlencoded")) {
                return form;
            }
        }
        return Optional.of(EncodedForm.read(Charsets.text(call.body(), type)));
    }

    private static boolean startsLikeJson(byte[] body) {
        for (byte next : body) {
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next == '{' || next == '[';
            }
        }
        return false;
    }
}
