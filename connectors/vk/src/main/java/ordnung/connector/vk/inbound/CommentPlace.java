package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Where comments stand. Each event names the thing commented on, and whose it is, by words of its own.
 *
 * @param word     in a thread's name
 * @param owners   fields of the owner, the first that is there
 * @param things   fields of the thing's number
 * @param address  of the thing on VK's pages
 * @param query    of a comment, below that address
 */
record CommentPlace(String word, List<String> owners, List<String> things, String address, String query) {
    static final CommentPlace WALL = new CommentPlace("wall", List.of("post_owner_id", "owner_id"), List.of("post_id"), "wall", "reply");
    static final CommentPlace MARKET = new CommentPlace("market", List.of("market_owner_id", "owner_id"), List.of("item_id"), "product", "reply");
    static final CommentPlace PHOTO = new CommentPlace("photo", List.of("photo_owner_id", "owner_id"), List.of("photo_id", "pid"), "photo", "reply");
    static final CommentPlace VIDEO = new CommentPlace("video", List.of("video_owner_id", "owner_id"), List.of("video_id"), "video", "reply");
    static final CommentPlace BOARD = new CommentPlace("board", List.of("topic_owner_id"), List.of("topic_id"), "topic", "post");
    static final CommentPlace POST = new CommentPlace("post", List.of("owner_id", "to_id"), List.of("id"), "wall", "");

    /** @param community  whose it is where nobody is named */
    long owner(JsonNode comment, long community) {
        long found = first(owners, comment);
        return found == 0 ? community : found;
    }

    long thing(JsonNode comment) {
        return Math.max(0, first(things, comment));
    }

    String link(long owner, long thing, long comment) {
        return "https://vk.com/" + address + owner + "_" + thing + (query.isEmpty() ? "" : "?" + query + "=" + comment);
    }

    private static long first(List<String> fields, JsonNode comment) {
        return fields.stream().map(field -> Numbers.id(comment, field)).filter(id -> id != 0).findFirst().orElse(0L);
    }
}
