package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** A question under a product and the shop's answer ({@code dev.wildberries.ru/openapi/user-communication}, "Список вопросов"). */
public final class Questions {
    private final Clock clock;

    public Questions(Clock clock) {
        this.clock = clock;
    }

    public List<ChannelEvent> events(JsonNode question) {
        String id = Once.id(question);
        String answer = Once.answer(question);
        return answer == null ? List.of(question(id, question)) : List.of(question(id, question), answer(id, answer, question));
    }

    private MessageReceived question(String id, JsonNode question) {
        String text = Json.words(question, "text");
        Map<String, Object> payload = new Payload().with("product", Products.of(question.path("productDetails")))
                .with("suspicious", Json.flag(question, "isWarned") ? true : null).map();
        return message(id, id, Direction.IN, text == null ? MessageKind.UNSUPPORTED : MessageKind.QUESTION, text, question, at(question), payload);
    }

    private MessageReceived answer(String id, String text, JsonNode question) {
        Instant at = Moments.of(question.path("answer"), "createDate");
        Map<String, Object> payload = new Payload().with("state", Json.words(question, "state")).map();
        return message(id, Once.answerId(id, text), Direction.OUT, MessageKind.TEXT, text, question, Moments.or(at, clock.instant()), payload);
    }

    private Instant at(JsonNode question) {
        Instant said = Moments.of(question, "createdDate");
        return Moments.or(said, clock.instant());
    }

    private static MessageReceived message(String question, String id, Direction direction, MessageKind kind, @Nullable String text, JsonNode node,
                                           Instant at, Map<String, Object> payload) {
        String thread = MarketThread.question(question).key();
        Party party = MarketThread.party(thread, null);
        return new MessageReceived(thread, id, direction, kind, text, List.of(), direction == Direction.OUT ? question : null, party, at, null, payload,
                Json.raw(node));
    }
}
