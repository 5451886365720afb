package ordnung.connector.demo;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.SentMessage;

/**
 * WhatsApp's counter: hands what the shop sends to the phone it is for, and reports back how far it has come. Free text more than 24
 * hours after the customer's last message fails with 131047, and a number nobody has with 131026, both after the fact, as with the real
 * one.
 */
final class Counter {
    /** So that the shop has the answer to its request before it hears of its delivery, as it nearly always does. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Threads threads;
    private final FakeWhatsApp whatsApp;
    private final Pen pen;
    private final Consumer<Letter> post;
    private final Clock clock;
    private final Map<String, Integer> hands = new HashMap<>();

    Counter(Threads threads, FakeWhatsApp whatsApp, Pen pen, Consumer<Letter> post, Clock clock) {
        this.threads = threads;
        this.whatsApp = whatsApp;
        this.pen = pen;
        this.post = post;
        this.clock = clock;
        whatsApp.onSent(this::sent);
        whatsApp.onRead(this::readByShop);
        Townspeople.ALL.forEach(this::deliverWhatAStopLeftUndelivered);
    }

    private void deliverWhatAStopLeftUndelivered(Phone phone) {
        threads.thread(phone.id()).stream().filter(bubble -> bubble.side() == Bubble.Side.SHOP && bubble.ticks() == Bubble.Ticks.SENT)
                .forEach(bubble -> deliver(phone, known(phone, bubble.id())));
    }

    /** A status needs no more of a message than whose it is. */
    private static SentMessage known(Phone phone, String wamid) {
        return new SentMessage(wamid, phone.person().address(), null, MissingNode.getInstance());
    }

    /** @return  lays the phone down again; running it twice is running it once */
    Runnable open(Phone phone) {
        synchronized (this) {
            hands.merge(phone.id(), 1, Integer::sum);
        }
        threads.thread(phone.id()).stream().filter(bubble -> bubble.side() == Bubble.Side.SHOP)
                .forEach(bubble -> readIfOpen(phone, bubble.id()));
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                synchronized (this) {
                    hands.merge(phone.id(), -1, Integer::sum);
                }
            }
        };
    }

    private void sent(SentMessage message) {
        Optional<Phone> recipient = Townspeople.ALL.stream().filter(phone -> phone.isAddressed(message.to())).findFirst();
        if (recipient.isEmpty()) {
            SOON.execute(() -> post.accept(pen.failure("nobody", message, 131026, "Message undeliverable")));
            return;
        }
        Phone phone = recipient.get();
        if (message.type().equals("reaction")) {
            String emoji = message.body().path("reaction").path("emoji").asText("");
            threads.change(phone.id(), message.body().path("reaction").path("message_id").asText(), bubble ->
                    bubble.reaction(emoji.isEmpty() ? null : emoji));
            return;
        }
        if (!message.type().equals("template") && isClosed(phone)) {
            SOON.execute(() -> post.accept(pen.failure(phone.id(), message, 131047, "Re-engagement message")));
            return;
        }
        Bubble bubble = ShopMessages.bubble(message, clock.millis());
        keepFile(bubble);
        threads.add(phone.id(), bubble);
        SOON.execute(() -> deliver(phone, message));
    }

    private boolean isClosed(Phone phone) {
        long since = clock.millis() - WINDOW.toMillis();
        return threads.thread(phone.id()).stream().noneMatch(bubble -> bubble.side() == Bubble.Side.CUSTOMER && bubble.at() > since);
    }

    private void keepFile(Bubble bubble) {
        Optional.ofNullable(bubble.mediaId()).flatMap(whatsApp.media()::get)
                .ifPresent(media -> threads.keep(media.id(), media.mimeType(), media.bytes()));
    }

    private void deliver(Phone phone, SentMessage message) {
        post.accept(pen.status(phone, "sent", message));
        post.accept(pen.status(phone, "delivered", message));
        threads.change(phone.id(), message.id(), bubble -> bubble.ticks(Bubble.Ticks.DELIVERED));
        readIfOpen(phone, message.id());
    }

    private void readIfOpen(Phone phone, String bubbleId) {
        boolean open;
        synchronized (this) {
            open = hands.getOrDefault(phone.id(), 0) > 0;
        }
        AtomicBoolean first = new AtomicBoolean();
        threads.change(phone.id(), bubbleId, bubble -> {
            first.set(open && bubble.ticks() == Bubble.Ticks.DELIVERED);
            return first.get() ? bubble.ticks(Bubble.Ticks.READ) : bubble;
        });
        if (first.get()) {
            post.accept(pen.status(phone, "read", known(phone, bubbleId)));
        }
    }

    private void readByShop(String wamid) {
        for (Phone phone : Townspeople.ALL) {
            List<Bubble> thread = threads.thread(phone.id());
            int read = thread.stream().map(Bubble::id).toList().indexOf(wamid);
            // A receipt for one message covers everything before it.
            thread.stream().limit(read + 1L).filter(bubble -> bubble.side() == Bubble.Side.CUSTOMER && bubble.ticks() == Bubble.Ticks.SENT)
                    .forEach(bubble -> threads.change(phone.id(), bubble.id(), one -> one.ticks(Bubble.Ticks.READ)));
        }
    }
}
