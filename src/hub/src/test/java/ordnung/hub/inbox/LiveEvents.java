package ordnung.hub.inbox;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** An open stream of server-sent events, as an integration has it. */
final class LiveEvents implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Stream<String> lines;
    private final Thread reader;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile long last;

    record Event(long id, String type, String data) {
        JsonPath json() {
            return new JsonPath(data);
        }
    }

    private LiveEvents(Stream<String> lines) {
        this.lines = lines;
        this.reader = new Thread(this::read, "live-events");
        reader.setDaemon(true);
        reader.start();
    }

    static LiveEvents open() {
        return open("/api/v1/events", null);
    }

    /** As a page of the browser is told. */
    static LiveEvents ofPageAfter(long id) {
        return open("/live", id);
    }

    static LiveEvents ofPageAfter(long id, String language) {
        return open("/live?language=" + language, id);
    }

    /** Returns when the stream has said from where it goes on. */
    static LiveEvents after(long id) {
        return open("/api/v1/events", id);
    }

    private static LiveEvents open(String path, Long after) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("X-Api-Key", ConfigProvider.getConfig().getValue("ordnung.bootstrap.api-key", String.class));
        if (after != null) {
            request.header("Last-Event-ID", after.toString());
        }
        try {
            LiveEvents live = new LiveEvents(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body());
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10)).until(() -> live.events.stream()
                    .anyMatch(one -> one.type().equals("hello")));
            return live;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            long[] id = {0};
            String[] type = {""};
            lines.forEach(line -> {
                if (line.startsWith("id: ")) {
                    id[0] = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    type[0] = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id[0], type[0], line.substring(6)));
                    last = id[0];
                }
            });
        } catch (UncheckedIOException closed) {
            // The test is over.
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    long last() {
        return last;
    }

    Event next(String what, Duration within, Predicate<Event> wanted) {
        await(what).atMost(within).pollInterval(Duration.ofMillis(10)).until(() -> events.stream().anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
