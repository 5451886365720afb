package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.connector.common.PlainValues;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** A review and the shop's answer ({@code dev.wildberries.ru/openapi/user-communication}, "Список отзывов"). */
public final class Feedbacks {
    private final Clock clock;

    public Feedbacks(Clock clock) {
        this.clock = clock;
    }

    /** With the answer, where there is one, and with what moderators think of it. */
    public List<ChannelEvent> events(JsonNode feedback) {
        String id = Once.id(feedback);
        List<ChannelEvent> events = new ArrayList<>(List.of(review(id, feedback)));
        String answer = Once.answer(feedback);
        if (answer != null) {
            events.add(answer(id, answer, feedback));
        }
        if (answer != null && Once.rejected(feedback)) {
            events.add(refused(id, answer, feedback));
        }
        return events;
    }

    private MessageReceived review(String id, JsonNode feedback) {
        return message(feedback, id, Direction.IN, MessageKind.REVIEW, Json.words(feedback, "text"), photos(feedback.path("photoLinks")), at(feedback), payload(feedback));
    }

    /** Wildberries does not say when it was written. */
    private MessageReceived answer(String id, String text, JsonNode feedback) {
        Map<String, Object> payload = new Payload().with("state", Json.words(feedback.path("answer"), "state")).map();
        return message(feedback, Once.answerId(id, text), Direction.OUT, MessageKind.TEXT, text, List.of(), clock.instant(), payload);
    }

    private DeliveryReported refused(String id, String text, JsonNode feedback) {
        return new DeliveryReported(MarketThread.review(id).key(), Once.answerId(id, text), null, DeliveryReported.State.FAILED, clock.instant(),
                new SendError("answer-rejected", "Wildberries' moderators have refused the answer.", false), Json.raw(feedback));
    }

    private MessageReceived message(JsonNode feedback, String id, Direction direction, MessageKind kind, @Nullable String text,
                                    List<Attachment> attachments, Instant at, Map<String, Object> payload) {
        String thread = MarketThread.review(Once.id(feedback)).key();
        Party party = MarketThread.party(thread, Json.words(feedback, "userName"));
        return new MessageReceived(thread, id, direction, kind, text, attachments, direction == Direction.OUT ? Once.id(feedback) : null, party, at, null,
                payload, Json.raw(feedback));
    }

    private Instant at(JsonNode feedback) {
        Instant said = Moments.of(feedback, "createdDate");
        return Moments.or(said, clock.instant());
    }

    private static Map<String, Object> payload(JsonNode feedback) {
        JsonNode tags = feedback.path("bables");
        return new Payload().with("rating", Json.integer(feedback, "productValuation"))
                .with("product", Products.of(feedback.path("productDetails")))
                .with("pros", Json.words(feedback, "pros")).with("cons", Json.words(feedback, "cons"))
                .with("tags", tags.isArray() && !tags.isEmpty() ? PlainValues.of(tags) : null)
                .with("orderStatus", Json.words(feedback, "orderStatus")).with("size", Json.words(feedback, "matchingSize"))
                .with("color", Json.words(feedback, "color")).with("video", Json.words(feedback.path("video"), "link")).map();
    }

    private static List<Attachment> photos(JsonNode links) {
        List<Attachment> photos = new ArrayList<>();
        for (JsonNode link : Items.of(links)) {
            String url = Json.words(link, "fullSize");
            if (url != null) {
                photos.add(new Attachment(url, MessageKind.IMAGE, null, null, null, url, null));
            }
        }
        return photos;
    }
}
