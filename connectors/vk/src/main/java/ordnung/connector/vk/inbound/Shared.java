package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads what has no file: videos, which VK shows only itself, calls, links, posts, polls, stories, articles and whatever comes after them. */
final class Shared {
    private Shared() {
    }

    static boolean video(JsonNode part, Gathering found) {
        String link = link("video", part, Numbers.id(part, "owner_id"));
        String title = Json.words(part, "title");
        found.payload().add("videos", new Payload().with("title", title).with("link", link)
                .with("duration", Json.integer(part, "duration")).map());
        found.words(joined(title, link));
        found.is(MessageKind.VIDEO);
        return true;
    }

    static boolean call(JsonNode part, Gathering found) {
        found.payload().with("call", new Payload().with("state", Json.words(part, "state"))
                .with("initiatorId", Numbers.text(Numbers.id(part, "initiator_id"))).with("duration", Json.integer(part, "duration"))
                .with("video", part.path("video").isBoolean() ? part.path("video").booleanValue() : null).map());
        found.is(MessageKind.CALL);
        return true;
    }

    /** False where it has neither words nor a link. */
    static boolean anything(String type, JsonNode part, Gathering found) {
        String title = first(part, "title", "name", "question", "caption");
        String text = first(part, "text", "description");
        String link = address(type, part);
        if (title == null && text == null && link == null) {
            return false;
        }
        found.payload().add("shared", new Payload().with("type", type).with("title", title).with("text", text).with("link", link)
                .with("answers", answers(part)).map());
        found.words(Stream.of(title, text, link).filter(words -> words != null).reduce((one, more) -> one + "\n" + more).orElse(null));
        Products.ofLink(part.path("product"), found);
        return true;
    }

    private static @Nullable String address(String type, JsonNode part) {
        String own = Files.address(part, "url");
        String viewed = own == null ? Files.address(part, "view_url") : own;
        return switch (type) {
            case "wall" -> link("wall", part, owner(part, "to_id", "from_id", "owner_id"));
            case "wall_reply" -> reply(part);
            case "poll", "story", "market_album", "podcast", "narrative" -> viewed == null
                    ? link(type.equals("market_album") ? "market" : type, part, Numbers.id(part, "owner_id")) : viewed;
            default -> viewed;
        };
    }

    private static @Nullable String reply(JsonNode part) {
        long post = Numbers.positive(part, "post_id");
        long owner = Numbers.id(part, "owner_id");
        return post == 0 || owner == 0 ? null : "https://vk.com/wall" + owner + "_" + post + "?reply=" + Numbers.positive(part, "id");
    }

    private static long owner(JsonNode part, String... fields) {
        return Stream.of(fields).map(field -> Numbers.id(part, field)).filter(id -> id != 0).findFirst().orElse(0L);
    }

    private static @Nullable String link(String type, JsonNode part, long owner) {
        long id = Numbers.positive(part, "id");
        return owner == 0 || id == 0 ? null : "https://vk.com/" + type + owner + "_" + id;
    }

    private static @Nullable Object answers(JsonNode poll) {
        Payload all = new Payload();
        for (JsonNode answer : Items.of(poll.path("answers"))) {
            String text = Json.words(answer, "text");
            if (text != null) {
                all.add("answers", text);
            }
        }
        return all.map().get("answers");
    }

    private static @Nullable String first(JsonNode part, String... fields) {
        return Stream.of(fields).map(field -> Json.words(part, field)).filter(words -> words != null).findFirst().orElse(null);
    }

    private static @Nullable String joined(@Nullable String title, @Nullable String link) {
        return title == null ? link : link == null ? title : title + "\n" + link;
    }
}
