package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.Numbers;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What has a shape of its own and can be read as words. */
final class Sayings {
    private Sayings() {
    }

    static @Nullable Content dice(JsonNode message) {
        JsonNode dice = message.path("dice");
        String emoji = Json.words(dice, "emoji");
        Long value = Numbers.of(dice, "value");
        return emoji == null || value == null ? null : Content.text(emoji + " " + value, new Payload().plain("dice", dice));
    }

    static @Nullable Content poll(JsonNode message) {
        JsonNode poll = message.path("poll");
        String question = Json.words(poll, "question");
        return question == null ? null : Content.text(lines(question, poll.path("options"), option -> "– " + Json.text(option, "text")),
                new Payload().plain("poll", poll));
    }

    static @Nullable Content checklist(JsonNode message) {
        JsonNode list = message.path("checklist");
        String title = Json.words(list, "title");
        return title == null ? null : Content.text(lines(title, list.path("tasks"),
                task -> (Numbers.positive(task, "completion_date") == null ? "☐ " : "☑ ") + Json.text(task, "text")),
                new Payload().plain("checklist", list));
    }

    /** What a customer filled in on the shop's own page inside Telegram. */
    static @Nullable Content webApp(JsonNode message) {
        String data = Json.words(message.path("web_app_data"), "data");
        return data == null ? null : Content.text(data, new Payload().with("webApp", Json.words(message.path("web_app_data"), "button_text")));
    }

    /** Telegram gives bots no way to a story's pictures, only its address. */
    static @Nullable Content story(JsonNode message) {
        JsonNode story = message.path("story");
        String author = Json.words(story.path("chat"), "username");
        Long id = Numbers.positive(story, "id");
        return Content.of(MessageKind.UNSUPPORTED, author == null || id == null ? null : "https://t.me/" + author + "/s/" + id,
                new Payload().with("type", "story").plain("story", story));
    }

    /** A game or an invoice. */
    static @Nullable Content titled(JsonNode message) {
        String type = message.has("game") ? "game" : "invoice";
        JsonNode part = message.path(type);
        String words = Stream.of("title", "description").map(field -> Json.words(part, field)).filter(text -> text != null)
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : Content.of(MessageKind.UNSUPPORTED, words, new Payload().with("type", type).plain(type, part));
    }

    private static String lines(String title, JsonNode items, Function<JsonNode, String> line) {
        return Stream.concat(Stream.of(title), StreamSupport.stream(Items.of(items).spliterator(), false).map(line)).collect(Collectors.joining("\n"));
    }
}
