package ordnung.hub.platform.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is played in a rehearsal: the demo's pages are opened, a customer is answered, and their card becomes ready. A first answer that finds
 * its classes in the archive reaches the customer in half the time.
 */
final class RehearsedShop {
    private static final int PATIENCE_SECONDS = 15;
    private static final List<String> PAGES = List.of("/", "/inbox", "/board", "/customers", "/templates", "/channels", "/ledger", "/demo");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String apiKey;
    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(2)).build();

    RehearsedShop(int port, String apiKey) {
        this.address = "http://127.0.0.1:" + port;
        this.apiKey = apiKey;
    }

    boolean ready() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void play() throws IOException, InterruptedException {
        HttpRequest enter = to("/demo/sign-in").header("Origin", address).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.noBody()).build();
        browser.send(enter, BodyHandlers.discarding());
        // Both live streams stay open until the end.
        browser.sendAsync(to("/live").build(), BodyHandlers.discarding());
        browser.sendAsync(to("/api/v1/events").header("X-Api-Key", apiKey).build(), BodyHandlers.discarding());
        for (String page : PAGES) {
            get(page);
        }
        JsonNode conversation = first("/api/v1/conversations?state=waiting&channel=whatsapp&limit=1");
        answer(conversation.path("id").asText());
    }

    private void answer(String conversation) throws IOException, InterruptedException {
        get("/inbox/" + conversation);
        get("/inbox/rows?ids=" + conversation);
        JsonNode message = call("POST", "/api/v1/conversations/" + conversation + "/messages", "{\"text\": \"Здравствуйте!\"}");
        call("PUT", "/api/v1/cards/" + first("/api/v1/cards?conversation=" + conversation).path("id").asText() + "/stage", "{\"stage\": \"ready\"}");
        await(() -> call("GET", "/api/v1/messages/" + message.path("id").asText(), "").path("delivery").path("state").asText().equals("delivered"));
    }

    /** The demo's customers write by themselves, soon after the start. */
    private JsonNode first(String list) throws IOException, InterruptedException {
        await(() -> call("GET", list, "").path("items").has(0));
        return call("GET", list, "").path("items").path(0);
    }

    private interface Look {
        boolean seen() throws IOException, InterruptedException;
    }

    private static void await(Look look) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!look.seen()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the demo shop did not do what it does.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = to(path).setHeader("Accept", "application/json").header("X-Api-Key", apiKey).header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)).build();
        return JSON.readTree(browser.send(request, BodyHandlers.ofString()).body());
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        return browser.send(to(path).GET().build(), BodyHandlers.discarding());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20)).header("Accept", "text/html,*/*");
    }
}
