package ordnung.benchmark;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/**
 * Sends calls over several connections, all on the calling thread: a thread a connection took a seventh of the processors from what was measured.
 * At a fixed rate each call has its time, and what a late one waits counts as its latency: a server that stalls cannot make the measurement
 * forget those who came meanwhile.
 */
final class Load {
    private static final int BROKEN = 0;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final int port;
    private final int connections;
    private final List<Webhook> calls;
    private final double messagesPerSecond;
    /** When each message was sent or, at a fixed rate, was to be sent; nanoseconds, 0: not yet. Read by who listens. */
    private final AtomicLongArray sentAt;
    private final Histogram responses = new Histogram(60_000_000_000L, 3);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Deque<Wire> free = new ArrayDeque<>();
    private int next;
    private long begun;
    private long ended;

    /** @param messagesPerSecond  0: as fast as they are answered */
    Load(int port, int connections, List<Webhook> calls, int messages, double messagesPerSecond) {
        this.port = port;
        this.connections = connections;
        this.calls = calls;
        this.messagesPerSecond = messagesPerSecond;
        this.sentAt = new AtomicLongArray(messages);
    }

    long sentAt(int message) {
        return sentAt.get(message);
    }

    /** Returns when all are answered, or nothing has been answered for half a minute. */
    void run() throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                free.add(new Wire(port, selector));
            }
            begun = System.nanoTime();
            long heard = begun;
            while (!selector.keys().isEmpty() && (next < calls.size() || free.size() < selector.keys().size())) {
                send();
                if (wait(selector) > 0) {
                    heard = System.nanoTime();
                    receive(selector);
                } else if (System.nanoTime() - heard > PATIENCE) {
                    break;
                }
            }
            ended = System.nanoTime();
            selector.keys().forEach(key -> giveUp((Wire) key.attachment()));
        }
    }

    /** All whose time has come, as far as connections are free. */
    private void send() {
        for (long now = System.nanoTime(); next < calls.size() && !free.isEmpty() && due(now) <= now; next++) {
            Webhook call = calls.get(next);
            long due = due(now);
            for (int message = call.first(); message < call.first() + call.messages(); message++) {
                sentAt.set(message, due);
            }
            Wire wire = free.poll();
            try {
                wire.send(call, due);
            } catch (IOException broken) {
                giveUp(wire);
            }
        }
    }

    private long due(long now) {
        return messagesPerSecond == 0 ? now : begun + (long) (calls.get(next).first() * 1e9 / messagesPerSecond);
    }

    /** Until there are answers, at most a millisecond where a call is to be sent soon. @return how many */
    private int wait(Selector selector) throws IOException {
        boolean soon = next < calls.size() && !free.isEmpty();
        return selector.select(soon ? 1 : 1000);
    }

    private void receive(Selector selector) {
        long now = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
            Wire wire = (Wire) key.attachment();
            try {
                int status = wire.proceed();
                if (status != 0) {
                    responses.recordValue(now - wire.due());
                    statuses.merge(status, 1, Integer::sum);
                    wire.answered();
                    free.add(wire);
                }
            } catch (IOException broken) {
                giveUp(wire);
            }
        }
        selector.selectedKeys().clear();
    }

    private void giveUp(Wire wire) {
        if (wire.call() != null) {
            statuses.merge(BROKEN, 1, Integer::sum);
        }
        free.remove(wire);
        try {
            wire.close();
        } catch (IOException closed) {
            // It was broken before.
        }
    }

    long begun() {
        return begun;
    }

    Histogram responses() {
        return responses;
    }

    int accepted() {
        return statuses.getOrDefault(200, 0);
    }

    /** Calls by the status answered; 0: the connection broke. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    double seconds() {
        return (ended - begun) / 1e9;
    }
}
