package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Part;
import org.jspecify.annotations.Nullable;

/** Makes a message of what the bot was told to send: the one that Telegram answers with, and the one on the person's screen. */
final class Taker {
    private static final Map<String, String> KINDS = Map.of("photo", "image", "video", "video", "audio", "audio", "voice", "voice", "document",
            "document", "sticker", "sticker");

    private final TelegramBot bot;
    private final MediaShelf media;

    /** @param answer  {@code core.telegram.org/bots/api#message} */
    record Taken(ObjectNode answer, FromShop shown) {
    }

    Taker(TelegramBot bot, MediaShelf media) {
        this.bot = bot;
        this.media = media;
    }

    Taken take(Call call, long number, long seconds) {
        long chat = call.fields().path("chat_id").asLong();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("message_id", number).put("date", seconds);
        answer.putObject("from").put("id", bot.id()).put("is_bot", true).put("first_name", "Магазин").put("username", bot.username());
        answer.putObject("chat").put("id", chat).put("type", chat > 0 ? "private" : "supergroup");
        for (String field : List.of("text", "caption", "business_connection_id", "reply_markup")) {
            if (call.fields().has(field)) {
                answer.set(field, call.fields().get(field));
            }
        }
        String mediaId = content(call, answer);
        long answered = call.fields().path("reply_parameters").path("message_id").asLong(0);
        String text = call.fields().has("caption") ? call.text("caption") : call.fields().has("text") ? call.text("text")
                : call.fields().has("title") ? call.text("title") : null;
        return new Taken(answer, new FromShop(Ids.of(chat, number), String.valueOf(chat), kind(call), text, mediaId,
                answered == 0 ? null : Ids.of(chat, answered), buttons(call)));
    }

    private static String kind(Call call) {
        String kind = call.files().keySet().stream().map(KINDS::get).findFirst().orElse(null);
        return kind != null ? kind : call.fields().has("latitude") ? "location" : call.fields().has("reply_markup") ? "button" : "text";
    }

    private @Nullable String content(Call call, ObjectNode answer) {
        if (call.fields().has("latitude")) {
            answer.putObject("location").put("latitude", call.fields().path("latitude").asDouble())
                    .put("longitude", call.fields().path("longitude").asDouble());
        }
        for (Map.Entry<String, Part> file : call.files().entrySet()) {
            Part part = file.getValue();
            Media kept = media.put(part.contentType() == null ? "application/octet-stream" : part.contentType(), part.bytes());
            describe(file.getKey(), kept, answer);
            return kept.id();
        }
        return null;
    }

    private static void describe(String field, Media kept, ObjectNode answer) {
        ObjectNode file = field.equals("photo") ? answer.putArray("photo").addObject() : answer.putObject(field);
        file.put("file_id", kept.id()).put("file_unique_id", "u" + kept.id()).put("file_size", kept.bytes().length);
        if (field.equals("photo") || field.equals("video") || field.equals("sticker")) {
            file.put("width", 512).put("height", 512);
        }
        if (field.equals("video") || field.equals("audio") || field.equals("voice")) {
            file.put("duration", 1);
        }
        if (field.equals("sticker")) {
            file.put("type", "regular").put("is_animated", false).put("is_video", false);
        }
    }

    private static List<FromShop.Button> buttons(Call call) {
        List<FromShop.Button> buttons = new ArrayList<>();
        for (JsonNode row : call.fields().path("reply_markup").path("inline_keyboard")) {
            row.forEach(button -> buttons.add(new FromShop.Button(button.path("callback_data").asText(), button.path("text").asText())));
        }
        return buttons;
    }
}
