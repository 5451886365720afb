package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/** What {@code dev.max.ru/docs-api} says against a request, in words; the body of a message is {@link MessageRules}' to judge. */
final class RequestRules {
    private static final Set<String> UPLOADS = Set.of("image", "video", "audio", "file");
    /** The last one by the schema of 2025. */
    private static final Set<String> ACTIONS = Set.of("typing_on", "sending_photo", "sending_video", "sending_audio", "sending_file", "mark_seen");

    private final List<String> faults = new ArrayList<>();
    private final Recorded request;
    private final JsonNode body;

    private RequestRules(Recorded request) {
        this.request = request;
        this.body = request.json();
    }

    static List<String> faults(Recorded request) {
        RequestRules rules = new RequestRules(request);
        if (request.query().containsKey("access_token")) {
            rules.faults.add("a token in the query is no longer taken");
        }
        if (request.path().startsWith(Uploads.PATH)) {
            rules.file();
        } else if (request.method().equals("POST")) {
            rules.post();
        } else if (request.path().equals("/messages")) {
            rules.history();
        }
        return rules.faults;
    }

    private void post() {
        if (!request.path().equals("/uploads")) {
            require(request.header("content-type").orElse("").startsWith("application/json"), "Content-Type must be application/json");
            require(body.isObject(), "the body must be a JSON object");
        }
        switch (request.path()) {
            case "/messages" -> message();
            case "/uploads" -> require(UPLOADS.contains(request.query("type").orElse("")), "type is none of " + UPLOADS);
            case "/subscriptions" -> subscription();
            case "/answers" -> answer();
            default -> require(request.path().matches("/chats/-?\\d+/actions") && ACTIONS.contains(body.path("action").asText()),
                    "no such resource, or an action that is none of " + ACTIONS);
        }
    }

    private void history() {
        require(request.query("chat_id").orElse("").matches("-?\\d+"), "chat_id must name a chat");
        require(request.query("from").orElse("").matches("\\d+") && request.query("to").orElse("").matches("\\d+")
                && Long.parseLong(request.query("to").orElseThrow()) < Long.parseLong(request.query("from").orElseThrow()), "to must be less than from");
        require(request.query("count").orElse("").matches("[1-9]\\d?|100"), "count must be 1 to 100");
    }

    private void message() {
        boolean chat = request.query("chat_id").orElse("").matches("-?\\d+");
        boolean user = request.query("user_id").orElse("").matches("\\d+");
        require(chat != user, "either chat_id or user_id must name the recipient");
        faults.addAll(MessageRules.faults(body));
    }

    private void subscription() {
        require(body.path("secret").asText("").matches("[a-zA-Z0-9_-]{5,256}"), "secret must have 5 to 256 of A-Z a-z 0-9 _ -");
        require(callable(body.path("url").asText()), "url must begin with https:// and name no port");
        require(body.path("update_types").isArray() && !body.path("update_types").isEmpty(), "update_types must be a list");
    }

    private static boolean callable(String url) {
        URI address = URI.create(url);
        boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        return here || "https".equals(address.getScheme()) && address.getPort() == -1;
    }

    private void answer() {
        require(!request.query("callback_id").orElse("").isBlank(), "callback_id is missing");
        require(body.path("notification").isTextual() || body.path("message").isObject(), "an answer must have a notification or a message");
    }

    private void file() {
        List<Part> parts = request.parts();
        require(parts.size() == 1 && parts.get(0).name().equals("data") && parts.get(0).fileName() != null && parts.get(0).bytes().length > 0,
                "an upload has one part, named data, with a file name and bytes");
        require(request.header("authorization").isEmpty(), "the bot's token has no business at the upload host");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
