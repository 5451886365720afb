package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/**
 * One comment, whatever it stands under.
 *
 * @param from  who wrote it; 0: unknown
 * @param id    0: none
 */
record Comment(CommentPlace place, JsonNode json, long owner, long thing, long id, long from) {

    static Comment of(CommentPlace place, JsonNode json, long community) {
        long from = Stream.of("from_id", "user_id").map(field -> Numbers.id(json, field)).filter(found -> found != 0).findFirst().orElse(0L);
        return new Comment(place, json, place.owner(json, community), place.thing(json), Numbers.positive(json, "id"), from);
    }

    /** {@code wall:-1_25}. */
    String object() {
        return place.word() + ":" + owner + "_" + thing;
    }

    /** Comments under one owner's things of one sort are numbered together. */
    String externalId() {
        return external(id);
    }

    @Nullable String replyTo() {
        long answered = Numbers.positive(json, "reply_to_comment");
        return answered == 0 ? null : external(answered);
    }

    /** 0: nobody. */
    long repliedTo() {
        return Numbers.positive(json, "reply_to_user");
    }

    private String external(long number) {
        return place.word() + owner + "_" + (place == CommentPlace.BOARD ? thing + "_" : "") + number;
    }

    Content content() {
        return Contents.read(json);
    }

    Map<String, Object> described() {
        return new Payload().with("type", place.word()).with("owner", String.valueOf(owner)).with("object", Numbers.text(thing))
                .with("id", String.valueOf(id)).with("from", String.valueOf(from)).with("link", thing == 0 ? null : place.link(owner, thing, id))
                .map();
    }
}
