package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says. */
record Content(MessageKind kind, @Nullable String text, List<Attachment> files, Map<String, Object> payload) {

    /** What was passed on is shown like what was written: its words below the writer's own, its files behind theirs. */
    static Content of(JsonNode message) {
        Gathering gathering = new Gathering();
        gathering.body(message.path("body"));
        JsonNode link = message.path("link");
        if ("forward".equals(Json.words(link, "type"))) {
            gathering.body(link.path("message"));
            gathering.say("forwarded", new Payload().with("from", Parties.name(link.path("sender")))
                    .with("chatId", Parties.number(link, "chat_id")).with("mid", Json.id(link.path("message"), "mid")).map());
        }
        JsonNode recipient = message.path("recipient");
        if (recipient.has("chat_type") && !Parties.isDialog(recipient)) {
            gathering.say("chatType", Json.words(recipient, "chat_type"));
            gathering.say("author", author(message.path("sender")));
        }
        return gathering.content();
    }

    /** In a group the thread's party is whoever wrote first; who wrote this is told with it. */
    private static Map<String, Object> author(JsonNode sender) {
        return new Payload().with("id", Parties.number(sender, "user_id")).with("name", Parties.name(sender))
                .with("username", Json.words(sender, "username")).map();
    }
}
