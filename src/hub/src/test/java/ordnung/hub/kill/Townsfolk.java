package ordnung.hub.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;

/** Sixty customers who write a hundred messages a second. Each writes on when the last message was taken, and until then the provider repeats it. */
final class Townsfolk {
    private static final int PEOPLE = 60;
    private static final long PAUSE_MS = 600;
    private static final long REPEAT_MS = 300;

    private final WebhookPost post;
    private final Webhooks webhooks;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch silent = new CountDownLatch(PEOPLE);
    private volatile boolean stopping;
    final List<Customer> people;

    /** A call that was not taken. @param status  0: nobody answered */
    record Refusal(int status, Duration after) {
    }

    /** One person, whose messages go out one after the other. */
    final class Customer {
        final WhatsAppPerson person;
        private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
        private int next;

        private Customer(int number, String prefix) {
            person = WhatsAppPerson.withPhone("Покупатель " + number, prefix + String.format("%04d", number));
        }

        /** Ids of the messages that were answered 2xx, in the order of writing. */
        List<String> taken() {
            synchronized (taken) {
                return List.copyOf(taken);
            }
        }

        private void write() {
            String id = "wamid." + person.phone() + "." + next;
            byte[] body = webhooks.message(Message.from(person, id, Instant.now()).text("Сообщение " + next));
            long begun = System.nanoTime();
            post.send(body).whenComplete((status, fault) -> {
                if (status != null && status / 100 == 2) {
                    taken.add(id);
                    next++;
                    on(PAUSE_MS);
                } else {
                    refusals.add(new Refusal(status == null ? 0 : status, Duration.ofNanos(System.nanoTime() - begun)));
                    clock.schedule(this::write, REPEAT_MS, TimeUnit.MILLISECONDS);
                }
            });
        }

        private void on(long pause) {
            if (stopping) {
                silent.countDown();
            } else {
                clock.schedule(this::write, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** @param prefix  of their phones: other people for every test */
    Townsfolk(WhatsAppAccount account, HubApi.Account reached, String prefix) {
        post = new WebhookPost(account, reached.webhook());
        webhooks = new Webhooks(account);
        people = IntStream.range(0, PEOPLE).mapToObj(number -> new Customer(number, prefix)).toList();
    }

    Townsfolk begin() {
        for (int i = 0; i < PEOPLE; i++) {
            clock.schedule(people.get(i)::write, i * PAUSE_MS / PEOPLE, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    int taken() {
        return people.stream().mapToInt(one -> one.taken().size()).sum();
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Nobody writes anything new, and what is on its way is repeated until it is taken. False when that does not come to an end. */
    boolean fallSilent(Duration patience) throws InterruptedException {
        stopping = true;
        try {
            return silent.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            clock.shutdownNow();
        }
    }
}
