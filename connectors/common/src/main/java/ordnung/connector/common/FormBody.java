package ordnung.connector.common;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.connector.Http.Body;

/** A body of {@code application/x-www-form-urlencoded}, in UTF-8. */
public final class FormBody {
    private FormBody() {
    }

    /** In the map's order. */
    public static Body.Bytes of(Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Body.Bytes("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
    }

    /** Also fit for a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(StorableText.of(text), StandardCharsets.UTF_8);
    }
}
