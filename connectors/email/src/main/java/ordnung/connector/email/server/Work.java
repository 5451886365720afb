package ordnung.connector.email.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;

/** Runs what blocks, on the host's threads, and not for ever: when its time is over its connections are cut. */
public final class Work {
    private final Http http;

    public Work(Http http) {
        this.http = http;
    }

    @FunctionalInterface
    public interface Task<T> {
        T run(Sockets sockets) throws Exception;
    }

    /** Never throws. */
    public <T> CompletionStage<T> run(Duration longest, Task<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            Sockets sockets = new Sockets(http.sockets());
            http.blocking().execute(() -> run(task, sockets, longest, result));
        } catch (RuntimeException noThreads) {
            result.completeExceptionally(noThreads);
        }
        return result;
    }

    private <T> void run(Task<T> task, Sockets sockets, Duration longest, CompletableFuture<T> result) {
        CompletableFuture<Void> end = later(longest, sockets::cut);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // By which the mail library finds its own parts.
        thread.setContextClassLoader(Work.class.getClassLoader());
        try {
            result.complete(task.run(sockets));
        } catch (Throwable failed) {
            result.completeExceptionally(failed);
        } finally {
            thread.setContextClassLoader(usual);
            end.cancel(false);
            sockets.cut();
        }
    }

    /** Runs a short action after a while, on a thread that may block, unless it is cancelled before. */
    public CompletableFuture<Void> later(Duration delay, Runnable action) {
        return CompletableFuture.runAsync(action, after(delay));
    }

    /** An executor that runs what it is given after a while; nobody waits for it. */
    public Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, http.blocking());
    }
}
