package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;

/** A question of {@code POST v1/businesses/{businessId}/goods-questions}, and what is answered to it. */
public final class QuestionReading {
    private QuestionReading() {
    }

    public static MessageReceived question(String id, JsonNode question, Instant now) {
        String thread = Kind.QUESTION.thread(id);
        Payload payload = new Payload()
                .with("product", new Payload().with("sku", Json.words(question.path("questionIdentifiers"), "offerId")).map());
        return new MessageReceived(thread, thread, Direction.IN, MessageKind.QUESTION, Json.words(question, "text"), List.of(), null,
                party(thread, question), Moments.or(Moments.first(question, "createdAt"), now), null, payload.map(), Json.raw(question));
    }

    public static MessageReceived answer(String questionId, String id, JsonNode answer, JsonNode question, Instant now) {
        String thread = Kind.QUESTION.thread(questionId);
        return message(thread, answerId(id), answer, thread, party(thread, question), now);
    }

    public static MessageReceived comment(String questionId, String answerId, String id, JsonNode comment, JsonNode question, Instant now) {
        String thread = Kind.QUESTION.thread(questionId);
        String parent = Json.id(comment, "parentId");
        return message(thread, commentId(answerId, id), comment, parent == null ? answerId(answerId) : commentId(answerId, parent),
                party(thread, question), now);
    }

    public static String answerId(String id) {
        return "answer:" + id;
    }

    /** Names the answer too: only to that can the shop comment in its turn. */
    public static String commentId(String answerId, String id) {
        return answerId(answerId) + ":comment:" + id;
    }

    private static MessageReceived message(String thread, String id, JsonNode json, String replyTo, Party party, Instant now) {
        return new MessageReceived(thread, id, Answered.direction(json), MessageKind.TEXT, Json.words(json, "text"), List.of(), replyTo, party,
                Moments.or(Moments.first(json, "createdAt"), now), null, Answered.payload(json), Json.raw(json));
    }

    private static Party party(String thread, JsonNode question) {
        return MarketThread.party(thread, Json.words(question.path("author"), "name"));
    }
}
