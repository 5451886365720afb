package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.connector.common.StorableText;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;

/** A review of {@code POST v2/businesses/{businessId}/goods-feedback}, and a comment of {@code …/comments}. */
public final class ReviewReading {
    private static final int LONGEST_ADDRESS = 2000;

    private ReviewReading() {
    }

    public static MessageReceived review(String id, JsonNode review, Instant now) {
        String thread = Kind.REVIEW.thread(id);
        JsonNode words = review.path("description");
        JsonNode numbers = review.path("statistics");
        Payload payload = new Payload().with("rating", Json.integer(numbers, "rating"))
                .with("product", new Payload().with("sku", Json.words(review.path("identifiers"), "offerId")).map())
                .with("pros", Json.words(words, "advantages")).with("cons", Json.words(words, "disadvantages"))
                .with("recommended", numbers.path("recommended").isBoolean() ? Json.flag(numbers, "recommended") : null)
                .with("order", Json.id(review.path("identifiers"), "orderId"));
        return new MessageReceived(thread, thread, Direction.IN, MessageKind.REVIEW, Json.words(words, "comment"), files(review.path("media")),
                null, MarketThread.party(thread, Json.words(review, "author")), Moments.or(Moments.first(review, "createdAt"), now), null,
                payload.map(), Json.raw(review));
    }

    /** The Market does not say when a comment was written. */
    public static MessageReceived comment(String reviewId, String id, JsonNode comment, JsonNode review, Instant now) {
        String thread = Kind.REVIEW.thread(reviewId);
        String parent = Json.id(comment, "parentId");
        return new MessageReceived(thread, commentId(id), Answered.direction(comment), MessageKind.TEXT, Json.words(comment, "text"), List.of(),
                parent == null ? thread : commentId(parent), MarketThread.party(thread, Json.words(review, "author")), now, null,
                Answered.payload(comment), Json.raw(comment));
    }

    public static String commentId(String id) {
        return "review-comment:" + id;
    }

    private static List<Attachment> files(JsonNode media) {
        List<Attachment> files = new ArrayList<>();
        media.path("photos").forEach(photo -> add(files, photo, MessageKind.IMAGE));
        media.path("videos").forEach(video -> add(files, video, MessageKind.VIDEO));
        return files;
    }

    /** A public address; what is none stays in the raw review alone. */
    private static void add(List<Attachment> files, JsonNode address, MessageKind kind) {
        String url = StorableText.of(address.asText()).strip();
        if (url.length() <= LONGEST_ADDRESS && isAddress(url)) {
            files.add(new Attachment(url, kind, null, null, null, url, null));
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
