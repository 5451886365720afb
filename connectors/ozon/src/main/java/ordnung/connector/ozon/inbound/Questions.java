package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** A question under a product ({@code /v1/question/list}) and the answers to it ({@code /v1/question/answer/list}). */
public final class Questions {
    private final Clock clock;

    public Questions(Clock clock) {
        this.clock = clock;
    }

    public MessageReceived question(JsonNode question) {
        String id = id(question);
        String text = Json.words(question, "text");
        return message(id, id, Direction.IN, text == null ? MessageKind.UNSUPPORTED : MessageKind.QUESTION, text, Json.words(question, "author_name"),
                payload(question), null, question);
    }

    /** Ozon does not say whose an answer is: the shop's, unless somebody else was quicker. */
    public MessageReceived answer(JsonNode question, JsonNode answer) {
        String own = Json.id(answer, "id");
        Map<String, Object> payload = new Payload().with("author", Json.words(answer, "author_name"))
                .with("moderation", Json.words(answer, "status_publication")).map();
        return message(id(question), own == null ? Digests.of(Json.raw(answer)) : own, Direction.OUT, MessageKind.TEXT, Json.words(answer, "text"),
                Json.words(question, "author_name"), payload, id(question), answer);
    }

    public static String id(JsonNode question) {
        String id = Json.id(question, "id");
        return id == null ? Digests.of(Json.raw(question)) : id;
    }

    private MessageReceived message(String question, String id, Direction direction, MessageKind kind, @Nullable String text, @Nullable String name,
                                    Map<String, Object> payload, @Nullable String replyTo, JsonNode node) {
        String thread = MarketThread.question(question).key();
        Instant at = Moments.of(node, "published_at");
        Party party = MarketThread.party(thread, name);
        return new MessageReceived(thread, id, direction, kind, text, List.of(), replyTo, party, Moments.or(at, clock.instant()), null, payload,
                Json.raw(node));
    }

    private static Map<String, Object> payload(JsonNode question) {
        Payload product = new Payload().with("id", Json.id(question, "sku")).with("url", Json.words(question, "product_url"));
        return new Payload().with("product", product.map()).with("url", Json.words(question, "question_link")).map();
    }
}
