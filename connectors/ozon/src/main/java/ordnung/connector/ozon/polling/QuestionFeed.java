package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Walk;
import ordnung.connector.ozon.inbound.Questions;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.connector.ozon.outbound.ProductNumbers;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Questions under products, and what was answered to them elsewhere ({@code /v1/question/list}, {@code /v1/question/answer/list}). */
final class QuestionFeed {
    private final Asker asker;
    private final ProductNumbers products;
    private final Questions questions;
    private final DatedList list;

    QuestionFeed(Asker asker, ProductNumbers products, Clock clock) {
        this.asker = asker;
        this.products = products;
        this.questions = new Questions(clock);
        this.list = new DatedList("questions", QuestionFeed::version, QuestionFeed::answered, clock);
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Walk walk = list.walk(cursor);
        ObjectNode body = OzonApi.body().put("limit", 100).put("last_id", walk.page()).put("sort_dir", "DESC");
        body.putObject("filter").put("status", "ALL").put("date_from", walk.since().toString());
        return asker.list("/v1/question/list", body, "questions").thenCompose(page -> list.read(walk, page, this::events));
    }

    /** Its number of answers is part of what was seen: one more makes it worth another look. */
    private static String version(JsonNode question) {
        return Questions.id(question) + "/" + question.path("answers_count").asInt();
    }

    private static boolean answered(JsonNode question) {
        return question.path("answers_count").asInt() > 0 || "PROCESSED".equalsIgnoreCase(Json.text(question, "status"));
    }

    private CompletionStage<List<ChannelEvent>> events(JsonNode question) {
        products.remember(Questions.id(question), Json.id(question, "sku"));
        List<ChannelEvent> events = new ArrayList<>(List.of(questions.question(question)));
        if (question.path("answers_count").asInt() == 0) {
            return CompletableFuture.completedFuture(events);
        }
        ObjectNode body = OzonApi.body().put("question_id", Questions.id(question)).put("sku", question.path("sku").asLong()).put("last_id", "");
        return asker.detail("/v1/question/answer/list", body).thenApply(found -> {
            answers(found).forEach(answer -> events.add(questions.answer(question, answer)));
            return events;
        });
    }

    private static Iterable<JsonNode> answers(Optional<JsonNode> found) {
        return found.isEmpty() ? List.of() : Items.of(found.get().path("answers"));
    }
}
