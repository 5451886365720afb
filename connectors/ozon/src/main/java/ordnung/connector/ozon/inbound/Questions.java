package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
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
        Map<String, Object> payload = new LinkedHashMap<>();
        ChatMessages.put(payload, "author", Json.words(answer, "author_name"));
        ChatMessages.put(payload, "moderation", Json.words(answer, "status_publication"));
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
        Party party = new Party(List.of(thread), name, null, null, null, Party.Evidence.SEEN);
        return new MessageReceived(thread, id, direction, kind, text, List.of(), replyTo, party, at == null ? clock.instant() : at, null, payload,
                Json.raw(node));
    }

    private static Map<String, Object> payload(JsonNode question) {
        Map<String, Object> product = new LinkedHashMap<>();
        ChatMessages.put(product, "id", Json.id(question, "sku"));
        ChatMessages.put(product, "url", Json.words(question, "product_url"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("product", product);
        ChatMessages.put(payload, "url", Json.words(question, "question_link"));
        return payload;
    }
}
