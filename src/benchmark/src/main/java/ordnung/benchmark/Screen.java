package ordnung.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * An inbox that is open in somebody's browser, as far as the hub can tell: it listens to the page's live stream, fetches the rows that did
 * not come with it, one request at a time, reads the list anew where too many changed, and asks for the counts: as the page's own scripts do.
 */
final class Screen implements AutoCloseable {
    /** As in the page's {@code gather.js}. */
    private static final int FEW = 60;
    /** Milliseconds, as in {@code counts.js}. */
    private static final long SOON = 400;
    private static final long SECOND = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HubProcess hub;
    private final HttpClient http;
    private final Socket socket;
    private final int phase;
    private final Load load;
    private final boolean[] heard;
    private final Set<String> wanted = new LinkedHashSet<>();
    private final List<Integer> told = new ArrayList<>();
    private final Histogram onStream = new Histogram(60_000_000_000L, 3);
    private final Histogram onScreen = new Histogram(60_000_000_000L, 3);
    private boolean fetching;
    private boolean counting;
    private long countedAt;
    private int n;
    private int floods;

    Screen(HubProcess hub, HttpClient http, int phase, Load load, int messages) throws IOException {
        this.hub = hub;
        this.http = http;
        this.phase = phase;
        this.load = load;
        this.heard = new boolean[messages];
        socket = new Socket(InetAddress.getLoopbackAddress(), hub.port);
        socket.getOutputStream().write(("GET /live?language=ru HTTP/1.1\r\nHost: 127.0.0.1:" + hub.port + "\r\nX-Api-Key: " + HubProcess.API_KEY
                + "\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
        String answer = reader.readLine();
        if (answer == null || !answer.contains(" 200 ")) {
            throw new IOException("No live stream: " + answer);
        }
        Thread thread = new Thread(() -> listen(reader), "screen");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                // Beats and passing moments are no changes.
                if (line.startsWith("data: {\"changes\":")) {
                    hear(JSON.readTree(line.substring(5)), System.nanoTime());
                }
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The live stream cannot be read", broken);
        } catch (IOException closed) {
            // What was not heard until then is told as missing.
        }
    }

    private synchronized void hear(JsonNode bundle, long now) {
        String rows = bundle.path("rows").asText("");
        for (JsonNode change : bundle.path("changes")) {
            String wamid = change.path("externalId").asText("");
            int number = change.path("type").asText().equals("message.created") ? Town.number(phase, wamid) : -1;
            if (number >= 0 && number < heard.length && !heard[number]) {
                heard[number] = true;
                n++;
                onStream.recordValue(Math.max(0, now - load.sentAt(number)));
                told.add(number);
            }
            String conversation = change.path("conversationId").asText("");
            if (!conversation.isEmpty() && !rows.contains("data-id=\"" + conversation)) {
                wanted.add(conversation);
            }
        }
        if (wanted.isEmpty()) {
            told.forEach(number -> onScreen.recordValue(Math.max(0, System.nanoTime() - load.sentAt(number))));
            told.clear();
        } else {
            fetch();
        }
        count();
    }

    /** The numbers on the tabs, some time after a change and at most once a second: as {@code counts.js} asks for them. */
    private void count() {
        if (counting) {
            return;
        }
        counting = true;
        long pause = Math.max(SOON, countedAt + SECOND - System.currentTimeMillis());
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> {
            synchronized (this) {
                counting = false;
                countedAt = System.currentTimeMillis();
            }
            http.sendAsync(request("/inbox/counts", "application/json"), HttpResponse.BodyHandlers.discarding());
        });
    }

    private HttpRequest request(String path, String type) {
        return HttpRequest.newBuilder(hub.address(path)).header("X-Api-Key", HubProcess.API_KEY).header("Accept", type).build();
    }

    /** One request at a time; what changes meanwhile waits for the next. */
    private synchronized void fetch() {
        if (fetching || wanted.isEmpty()) {
            return;
        }
        fetching = true;
        List<Integer> shown = List.copyOf(told);
        String path = wanted.size() > FEW ? "/inbox/list" : "/inbox/rows?ids=" + wanted.stream().collect(Collectors.joining(","));
        floods += wanted.size() > FEW ? 1 : 0;
        told.clear();
        wanted.clear();
        http.sendAsync(request(path, "text/html"), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, fault) -> shown(shown, fault == null && answer.statusCode() == 200));
    }

    private synchronized void shown(List<Integer> messages, boolean well) {
        long now = System.nanoTime();
        if (well) {
            messages.forEach(number -> onScreen.recordValue(Math.max(0, now - load.sentAt(number))));
        }
        fetching = false;
        fetch();
    }

    synchronized int heard() {
        return n;
    }

    synchronized int floods() {
        return floods;
    }

    synchronized void addTo(Histogram streams, Histogram screens) {
        streams.add(onStream);
        screens.add(onScreen);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
