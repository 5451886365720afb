package ordnung.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends calls over several connections. At a fixed rate each call has its time, and what a late one waits counts as its latency: a server that
 * stalls cannot make the measurement forget those who came meanwhile.
 */
final class Load {
    private final int port;
    private final int connections;
    private final List<Webhook> calls;
    /** When each message was sent or, at a fixed rate, was to be sent; nanoseconds, 0: not yet. */
    private final AtomicLongArray sentAt;
    private final Histogram responses = new ConcurrentHistogram(60_000_000_000L, 3);
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile long begun;
    private volatile long ended;

    Load(int port, int connections, List<Webhook> calls, int messages) {
        this.port = port;
        this.connections = connections;
        this.calls = calls;
        this.sentAt = new AtomicLongArray(messages);
    }

    long sentAt(int message) {
        return sentAt.get(message);
    }

    /** Returns when all are answered. @param messagesPerSecond  0: as fast as they are answered */
    void run(double messagesPerSecond) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(connections);
        begun = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                try {
                    send(messagesPerSecond);
                } finally {
                    done.countDown();
                }
            }, "load-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        done.await();
        ended = System.nanoTime();
    }

    private void send(double messagesPerSecond) {
        try (Wire wire = new Wire(port)) {
            for (int i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
                Webhook call = calls.get(i);
                long due = messagesPerSecond == 0 ? System.nanoTime() : begun + (long) (call.first() * 1e9 / messagesPerSecond);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                for (int message = call.first(); message < call.first() + call.messages(); message++) {
                    sentAt.set(message, due);
                }
                int status = wire.call(call.bytes());
                responses.recordValue(System.nanoTime() - due);
                statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
            }
        } catch (IOException broken) {
            statuses.computeIfAbsent(0, any -> new AtomicInteger()).incrementAndGet();
        }
    }

    long begun() {
        return begun;
    }

    Histogram responses() {
        return responses;
    }

    int accepted() {
        return statuses.getOrDefault(200, new AtomicInteger()).get();
    }

    /** Calls by the status answered; 0: the connection broke. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    double seconds() {
        return (ended - begun) / 1e9;
    }
}
