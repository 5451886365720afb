package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** How a request to the provider ended; it must end, in a result, and never by an exception. */
final class Outcome {
    private static final int PATIENCE_SECONDS = 15;

    private Outcome() {
    }

    static SendResult of(String what, Supplier<CompletionStage<SendResult>> call) {
        SendResult result = within(what, call);
        assertThat(result).as(what).isNotNull();
        return result;
    }

    static <T> T within(String what, Supplier<CompletionStage<T>> call) {
        try {
            return call.get().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | RuntimeException thrown) {
            return fail(what + ": must be a result, not an exception", thrown);
        } catch (TimeoutException never) {
            return fail(what + ": never ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        }
    }

    static @Nullable SendError error(SendResult result) {
        return result instanceof SendResult.Retry retry ? retry.error()
                : result instanceof SendResult.Failed failed ? failed.error()
                : result instanceof SendResult.StopAccount stop ? stop.error()
                : result instanceof SendResult.Unknown unknown ? unknown.error() : null;
    }

    /** The error has a code and a sentence, and gives away neither the message nor its recipient nor a secret. */
    static void discreet(SendResult result, SendRequested message, List<String> secrets) {
        SendError error = error(result);
        assertThat(error).isNotNull();
        assertThat(error.code()).isNotBlank();
        assertThat(error.message()).isNotBlank();
        Stream<@Nullable String> private_ = Stream.concat(Stream.of(message.text(), message.phone(), message.thread()),
                message.to().stream());
        assertThat(error.code() + error.message()).doesNotContain(Stream.concat(private_, secrets.stream())
                .filter(value -> value != null && value.length() > 4).toArray(String[]::new));
    }
}
