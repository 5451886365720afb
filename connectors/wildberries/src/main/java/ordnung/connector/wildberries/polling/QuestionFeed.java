package ordnung.connector.wildberries.polling;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.wildberries.inbound.Questions;
import org.jspecify.annotations.Nullable;

/** Questions under products ({@code GET /api/v1/questions}). */
final class QuestionFeed {
    private final Paged list;

    QuestionFeed(Asker asker, Clock clock) {
        Questions questions = new Questions(clock);
        this.list = new Paged(asker, "/api/v1/questions", "questions", questions::question, questions::answer, clock);
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        return list.poll(cursor);
    }
}
