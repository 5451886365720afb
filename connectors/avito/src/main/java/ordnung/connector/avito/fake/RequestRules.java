package ordnung.connector.avito.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/** What {@code developers.avito.ru/api-catalog/messenger/documentation} says against a request. */
final class RequestRules {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/heic", "image/gif", "image/bmp", "image/png");
    private static final Set<String> CHAT_TYPES = Set.of("u2i", "u2u", "a2u");
    private static final int TEXT = 1000;
    private static final int PICTURE = 24 * 1024 * 1024;

    private final List<String> faults = new ArrayList<>();
    private final Recorded request;

    private RequestRules(Recorded request) {
        this.request = request;
    }

    static List<String> faults(Recorded request) {
        RequestRules rules = new RequestRules(request);
        if (request.path().equals("/token")) {
            rules.token();
        } else if (request.method().equals("GET")) {
            rules.page();
        } else if (request.path().endsWith("/uploadImages")) {
            rules.picture();
        } else if (!request.path().endsWith("/read")) {
            rules.post();
        }
        return rules.faults;
    }

    private void token() {
        Map<String, String> form = form(request.text());
        require(request.method().equals("POST"), "a token is fetched by POST");
        require(request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded"), "Content-Type must be that of a form");
        require(form.keySet().equals(Set.of("grant_type", "client_id", "client_secret")), "the form has grant_type, client_id and client_secret");
        require("client_credentials".equals(form.get("grant_type")), "grant_type must be client_credentials");
    }

    private void page() {
        between("limit", 1, 100);
        between("offset", 0, 1000);
        request.query("chat_types").ifPresent(types -> require(CHAT_TYPES.containsAll(List.of(types.split(","))), "chat_types are " + CHAT_TYPES));
        request.query("unread_only").ifPresent(only -> require(Set.of("true", "false").contains(only), "unread_only is true or false"));
        require(!request.path().endsWith("/getVoiceFiles") || !request.query("voice_ids").orElse("").isBlank(), "voice_ids is missing");
    }

    private void between(String name, int least, int most) {
        request.query(name).ifPresent(value -> require(value.matches("\\d{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most,
                name + " is from " + least + " to " + most));
    }

    private void picture() {
        List<Part> parts = request.parts();
        Part file = parts.size() == 1 ? parts.get(0) : new Part("", null, null, new byte[0]);
        require(file.name().equals("uploadfile[]") && file.fileName() != null && file.bytes().length > 0, "an upload has one part, uploadfile[], with bytes");
        require(PICTURES.contains(String.valueOf(file.contentType())), "a picture is one of " + PICTURES);
        require(file.bytes().length <= PICTURE, "a picture has 24 MB at most");
    }

    private void post() {
        JsonNode body = request.json();
        require(request.header("content-type").orElse("").startsWith("application/json"), "Content-Type must be application/json");
        if (request.path().endsWith("/messages/image")) {
            only(body, Set.of("image_id"));
            require(!body.path("image_id").asText().isBlank(), "image_id is missing");
        } else if (request.path().endsWith("/messages")) {
            only(body, Set.of("message", "type"));
            only(body.path("message"), Set.of("text"));
            int length = body.path("message").path("text").asText("").length();
            require(length >= 1 && length <= TEXT, "a text has 1 to 1000 characters");
            require(body.path("type").asText().equals("text"), "type must be text");
        } else if (request.path().equals("/messenger/v3/webhook")) {
            only(body, Set.of("url"));
            require(body.path("url").asText().matches("https?://.+"), "url must be a web address");
        } else {
            faults.add("no such resource takes a POST");
        }
    }

    private void only(JsonNode node, Set<String> names) {
        require(node.isObject(), "the body must be an object with " + names);
        node.fieldNames().forEachRemaining(name -> require(names.contains(name), "unknown field " + name));
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
