package ordnung.hub.platform;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask at the same time. Who asks while one is under way gets the next, together with everybody else who does: so nobody is told
 * what was so before they asked, and however many ask, one reading is under way. From any thread.
 */
public final class Shared<T> {
    private final Supplier<Uni<T>> read;
    private boolean reading;
    private @Nullable CompletableFuture<T> next;

    public Shared(Supplier<Uni<T>> read) {
        this.read = read;
    }

    /** Fails as the reading fails; the next is tried all the same. */
    public Uni<T> get() {
        CompletableFuture<T> mine;
        synchronized (this) {
            if (reading) {
                next = next == null ? new CompletableFuture<>() : next;
                return Uni.createFrom().completionStage(next);
            }
            reading = true;
            mine = new CompletableFuture<>();
        }
        start(mine);
        return Uni.createFrom().completionStage(mine);
    }

    private void start(CompletableFuture<T> turn) {
        Uni.createFrom().deferred(read::get).subscribe().with(found -> {
            goOn();
            turn.complete(found);
        }, fault -> {
            goOn();
            turn.completeExceptionally(fault);
        });
    }

    private void goOn() {
        CompletableFuture<T> turn;
        synchronized (this) {
            turn = next;
            next = null;
            reading = turn != null;
        }
        if (turn != null) {
            start(turn);
        }
    }
}
