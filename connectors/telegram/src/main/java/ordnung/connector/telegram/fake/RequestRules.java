package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.testkit.fake.Recorded;

/** What the documentation says of a request, as far as words say it and a list of fields and types does not. */
final class RequestRules {
    private static final long MB = 1024L * 1024;
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(Map.entry("sendMessage", Set.of("chat_id", "text")),
            Map.entry("sendPhoto", Set.of("chat_id", "photo")), Map.entry("sendVideo", Set.of("chat_id", "video")),
            Map.entry("sendAudio", Set.of("chat_id", "audio")), Map.entry("sendVoice", Set.of("chat_id", "voice")),
            Map.entry("sendDocument", Set.of("chat_id", "document")), Map.entry("sendSticker", Set.of("chat_id", "sticker")),
            Map.entry("sendLocation", Set.of("chat_id", "latitude", "longitude")),
            Map.entry("sendVenue", Set.of("chat_id", "latitude", "longitude", "title", "address")), Map.entry("getFile", Set.of("file_id")),
            Map.entry("setWebhook", Set.of("url")), Map.entry("deleteWebhook", Set.of()), Map.entry("getUpdates", Set.of()),
            Map.entry("getMe", Set.of()), Map.entry("answerCallbackQuery", Set.of("callback_query_id")),
            Map.entry("readBusinessMessage", Set.of("business_connection_id", "chat_id", "message_id")));

    private final List<String> faults = new ArrayList<>();
    private final Call call;

    private RequestRules(Call call) {
        this.call = call;
    }

    static List<String> faults(Recorded request) {
        RequestRules rules = new RequestRules(Call.of(request));
        rules.require(REQUIRED.containsKey(rules.call.method()), "no such method is played here");
        rules.require(request.method().equals("POST"), "not a POST");
        rules.require(!request.parts().isEmpty() || request.json().isObject(), "the body is neither a JSON object nor a form");
        rules.all();
        return rules.faults;
    }

    private void all() {
        REQUIRED.getOrDefault(call.method(), Set.of()).forEach(field ->
                require(call.fields().hasNonNull(field) || call.files().containsKey(field), "needs " + field));
        if (call.sends()) {
            sending();
        }
        JsonNode limit = call.fields().path("limit");
        require(limit.isMissingNode() || limit.asInt() >= 1 && limit.asInt() <= 100, "limit must be 1 to 100");
        JsonNode connections = call.fields().path("max_connections");
        require(connections.isMissingNode() || connections.asInt() >= 1 && connections.asInt() <= 100, "max_connections must be 1 to 100");
        require(!call.fields().has("secret_token") || call.text("secret_token").matches("[A-Za-z0-9_-]{1,256}"), "secret_token is malformed");
    }

    private void sending() {
        require(call.fields().path("chat_id").isIntegralNumber(), "chat_id of a person or a group must be a number");
        require(!call.fields().has("parse_mode"), "plain text must have no parse_mode: it would be read for commands");
        if (call.method().equals("sendMessage")) {
            int length = call.text("text").length();
            require(length >= 1 && length <= 4096 && !call.text("text").isBlank(), "text must have 1 to 4096 characters");
        }
        require(call.text("caption").length() <= 1024, "caption is longer than 1024");
        require(!call.method().equals("sendSticker") || !call.fields().has("caption"), "a sticker takes no caption");
        JsonNode reply = call.fields().path("reply_parameters");
        require(reply.isMissingNode() || reply.path("message_id").isIntegralNumber(), "reply_parameters needs message_id");
        call.files().forEach((field, file) -> require(file.bytes().length > 0
                && file.bytes().length <= (field.equals("photo") ? 10 : 50) * MB, field + " is empty or too large"));
        buttons();
    }

    private void buttons() {
        for (JsonNode row : call.fields().path("reply_markup").path("inline_keyboard")) {
            require(row.isArray() && !row.isEmpty(), "a row of buttons is empty");
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                require(bytes >= 1 && bytes <= 64, "callback_data must have 1 to 64 bytes");
                require(!button.path("text").asText("").isBlank(), "a button needs a text");
            }
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
