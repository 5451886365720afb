package ordnung.connector.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.events.SendError;

/** An ask that takes several requests: the first one that brings no answer ends it, and nothing of it counts. */
public final class PollSteps {
    private PollSteps() {
    }

    /** Thrown within a step; {@link #settled} makes it the ask's result. */
    public static final class Ended extends RuntimeException {
        private final transient PollResult result;

        public Ended(PollResult result) {
            super("An ask ended early", null, false, false);
            this.result = result;
        }
    }

    /** Never completes exceptionally. */
    public static CompletionStage<PollResult> settled(CompletionStage<PollResult> ask) {
        return ask.exceptionally(thrown -> {
            Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            return cause instanceof Ended ended ? ended.result
                    : new PollResult.NotNow(new SendError("unreadable-answer", "The answer cannot be read.", true), Duration.ZERO);
        });
    }

    /** One after the other, so that a provider's limit on requests at once is no concern. */
    public static <T, R> CompletionStage<List<R>> each(Iterable<T> items, Function<T, CompletionStage<List<R>>> step) {
        CompletionStage<List<R>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (T item : items) {
            all = all.thenCompose(before -> step.apply(item).thenApply(more -> {
                before.addAll(more);
                return before;
            }));
        }
        return all;
    }
}
