package ordnung.hub.kill;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Answers conversations in turn, five answers a second, and repeats under the same key what was not accepted. */
final class Operator {
    private static final long PAUSE_MS = 200;

    /** An answer that was accepted. */
    record Answer(String conversation, String text, String message) {
    }

    private final HubApi hub;
    private final List<String> conversations;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Answer> accepted = new ConcurrentLinkedQueue<>();
    private final CountDownLatch silent = new CountDownLatch(1);
    private volatile boolean stopping;
    private int next;

    Operator(HubApi hub, List<String> conversations) {
        this.hub = hub;
        this.conversations = conversations;
    }

    Operator begin() {
        clock.execute(this::answer);
        return this;
    }

    private void answer() {
        String conversation = conversations.get(next % conversations.size());
        String text = "Ответ " + next;
        hub.post("/api/v1/conversations/" + conversation + "/messages", "answer-" + next, Map.of("text", text)).whenComplete((response, fault) -> {
            if (response != null && response.statusCode() == 202) {
                String body = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
                accepted.add(new Answer(conversation, text, body.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1")));
                next++;
                if (stopping) {
                    silent.countDown();
                    return;
                }
            }
            clock.schedule(this::answer, PAUSE_MS, TimeUnit.MILLISECONDS);
        });
    }

    boolean fallSilent(long seconds) throws InterruptedException {
        stopping = true;
        try {
            return silent.await(seconds, TimeUnit.SECONDS);
        } finally {
            clock.shutdownNow();
        }
    }

    List<Answer> accepted() {
        return List.copyOf(accepted);
    }
}
