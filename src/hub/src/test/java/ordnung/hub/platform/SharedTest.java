package ordnung.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final Deque<CompletableFuture<String>> readings = new ArrayDeque<>();
    private final Shared<String> shared = new Shared<>(() -> {
        CompletableFuture<String> reading = new CompletableFuture<>();
        readings.add(reading);
        return Uni.createFrom().completionStage(reading);
    });

    private CompletableFuture<String> ask() {
        return shared.get().subscribeAsCompletionStage();
    }

    @Test
    void whoAsksMeanwhileGetsTheNextReadingTogether() {
        CompletableFuture<String> first = ask();
        List<CompletableFuture<String>> others = IntStream.range(0, 50).mapToObj(i -> ask()).toList();
        readings.remove().complete("old");
        assertThat(first).isCompletedWithValue("old");
        assertThat(others).noneMatch(CompletableFuture::isDone);
        assertThat(readings).hasSize(1);
        readings.remove().complete("new");
        assertThat(others).allSatisfy(other -> assertThat(other).isCompletedWithValue("new"));
        assertThat(readings).isEmpty();
        ask();
        assertThat(readings).hasSize(1);
    }

    @Test
    void aReadingThatFailsFailsForItsOwnAskersAlone() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        readings.remove().completeExceptionally(new IllegalStateException("away"));
        assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("away");
        readings.remove().complete("back");
        assertThat(second).isCompletedWithValue("back");
    }
}
