package ordnung.hub.platform.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Hashes what people choose: Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). Runs on two threads of its own with
 * a short queue, so that a flood of attempts costs neither the event loops nor the memory; what does not fit is answered 503.
 */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int THREADS = 2;
    private static final int QUEUE = 100;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE),
            task -> {
                Thread thread = new Thread(task, "passwords");
                thread.setDaemon(true);
                return thread;
            });
    private volatile @Nullable String decoy;

    Passwords() {
        workers.allowCoreThreadTimeOut(true);
    }

    public Uni<String> hash(String password) {
        return work(() -> hashNow(password));
    }

    /** @param hash  null where there is no such person: the work is done all the same, so that the time tells nothing */
    Uni<Boolean> matches(String password, @Nullable String hash) {
        return work(() -> {
            boolean same = Password.check(password, hash == null ? decoy() : hash).with(ARGON2ID);
            return same && hash != null;
        });
    }

    private String decoy() {
        String made = decoy;
        if (made == null) {
            made = hashNow(Token.random());
            decoy = made;
        }
        return made;
    }

    private static String hashNow(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    private <T> Uni<T> work(Supplier<T> job) {
        Context caller = Vertx.currentContext();
        Executor home = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom().item(job).runSubscriptionOn(workers).emitOn(home)
                .onFailure(RejectedExecutionException.class).transform(full -> Problem.of(503, "busy", "Too many sign-ins at once",
                        "Try again in a few seconds."));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
