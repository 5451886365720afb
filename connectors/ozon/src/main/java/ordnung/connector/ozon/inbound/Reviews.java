package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/** A review ({@code /v1/review/list}, with pictures {@code /v1/review/info}) and the comments under it ({@code /v1/review/comment/list}). */
public final class Reviews {
    private final Clock clock;

    public Reviews(Clock clock) {
        this.clock = clock;
    }

    public static String id(JsonNode review) {
        String id = Json.id(review, "id");
        return id == null ? Digests.of(Json.raw(review)) : id;
    }

    /** @param info  null where the list says all */
    public MessageReceived review(JsonNode review, @Nullable JsonNode info) {
        String id = id(review);
        JsonNode whole = info == null ? review : info;
        return message(id, id, Direction.IN, MessageKind.REVIEW, Json.words(review, "text"), attachments(whole), payload(review), whole, review);
    }

    /** A buyer may answer the shop's comment. */
    public MessageReceived comment(JsonNode review, JsonNode comment) {
        String own = Json.id(comment, "id");
        boolean ours = Json.flag(comment, "is_owner") || Json.flag(comment, "is_official");
        return message(id(review), own == null ? Digests.of(Json.raw(comment)) : own, ours ? Direction.OUT : Direction.IN, MessageKind.TEXT,
                Json.words(comment, "text"), List.of(), Map.of(), comment, comment);
    }

    private MessageReceived message(String review, String id, Direction direction, MessageKind kind, @Nullable String text,
                                    List<Attachment> attachments, Map<String, Object> payload, JsonNode raw, JsonNode dated) {
        String thread = MarketThread.review(review).key();
        Instant at = Moments.of(dated, "published_at");
        return new MessageReceived(thread, id, direction, kind, text, attachments, null, MarketThread.party(thread, null), Moments.or(at, clock.instant()),
                null, payload, Json.raw(raw));
    }

    private static Map<String, Object> payload(JsonNode review) {
        return new Payload().with("rating", Json.integer(review, "rating")).with("product", new Payload().with("id", Json.id(review, "sku")).map())
                .with("orderStatus", Json.words(review, "order_status")).map();
    }

    private static List<Attachment> attachments(JsonNode info) {
        List<Attachment> all = new ArrayList<>();
        for (JsonNode photo : Items.of(info.path("photos"))) {
            add(all, MessageKind.IMAGE, Json.words(photo, "url"));
        }
        for (JsonNode video : Items.of(info.path("videos"))) {
            add(all, MessageKind.VIDEO, Json.words(video, "url"));
        }
        return all;
    }

    private static void add(List<Attachment> all, MessageKind kind, @Nullable String url) {
        if (url != null) {
            all.add(new Attachment(url, kind, null, null, null, url, null));
        }
    }
}
