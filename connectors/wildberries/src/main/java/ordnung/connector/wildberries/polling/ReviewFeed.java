package ordnung.connector.wildberries.polling;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.wildberries.inbound.Feedbacks;
import org.jspecify.annotations.Nullable;

/** Reviews ({@code GET /api/v1/feedbacks}). Those without words and pictures lie in the archive from the beginning, and nobody waits for an answer there. */
final class ReviewFeed {
    private final Paged list;

    ReviewFeed(Asker asker, Clock clock) {
        Feedbacks feedbacks = new Feedbacks(clock);
        this.list = new Paged(asker, "/api/v1/feedbacks", "feedbacks", feedbacks::review, feedbacks::answer, clock);
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        return list.poll(cursor);
    }
}
