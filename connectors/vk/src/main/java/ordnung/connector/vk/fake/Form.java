package ordnung.connector.vk.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.testkit.fake.Recorded;

/** The fields of a request's form. */
final class Form {
    private Form() {
    }

    static Map<String, String> of(Recorded request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : request.text().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
