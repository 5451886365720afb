package ordnung.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen: hears of every message over the live stream, and notes how long after its sending. */
final class Operator implements AutoCloseable {
    private static final String CREATED = "\"type\":\"message.created\"";
    private static final String ID = "\"externalId\":\"";

    private final Socket socket;
    private @Nullable Watched watched;

    /** One phase's messages: each is counted once, however often it is told. */
    static final class Watched {
        private final int phase;
        private final Load load;
        private final boolean[] heard;
        final Histogram latency = new Histogram(60_000_000_000L, 3);
        private int n;

        Watched(int phase, Load load, int messages) {
            this.phase = phase;
            this.load = load;
            heard = new boolean[messages];
        }

        synchronized int heard() {
            return n;
        }

        private synchronized void hear(String wamid, long now) {
            int number = Town.number(phase, wamid);
            if (number >= 0 && number < heard.length && !heard[number]) {
                heard[number] = true;
                n++;
                latency.recordValue(Math.max(0, now - load.sentAt(number)));
            }
        }
    }

    Operator(HubProcess hub) throws IOException {
        // A plain socket: closing it ends the reading, where the JDK's clients wait for an end that never comes.
        socket = new Socket(InetAddress.getLoopbackAddress(), hub.port);
        socket.getOutputStream().write(("GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:" + hub.port + "\r\nX-Api-Key: " + HubProcess.API_KEY
                + "\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
        String answer = reader.readLine();
        if (answer == null || !answer.contains(" 200 ")) {
            throw new IOException("No live stream: " + answer);
        }
        Thread thread = new Thread(() -> listen(reader), "operator");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void watch(Watched phase) {
        watched = phase;
    }

    private synchronized @Nullable Watched watched() {
        return watched;
    }

    /** The stream's chunks end where events end, so their sizes are lines of their own, and passed over. */
    private void listen(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Watched phase = watched();
                int id = line.startsWith("data:") && phase != null && line.contains(CREATED) ? line.indexOf(ID) : -1;
                if (id >= 0) {
                    phase.hear(line.substring(id + ID.length(), line.indexOf('"', id + ID.length())), System.nanoTime());
                }
            }
        } catch (IOException closed) {
            // The phase then says how many were heard.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
