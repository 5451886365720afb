package ordnung.connector.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import org.jspecify.annotations.Nullable;

/**
 * Brings letters to the hub's webhooks: those of one phone one after the other, in order, each again until it is taken, as WhatsApp does.
 * A form's letter that is refused (4xx) is not brought again: a browser would show the refusal.
 */
final class Postman {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final int MOST_TRIES = 50;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final BiConsumer<Letter, Boolean> done;
    private final Map<String, Queue<Letter>> bags = new HashMap<>();
    private @Nullable WebhookPost whatsApp;
    private final Map<String, URI> others = new HashMap<>();
    private @Nullable URI form;
    private boolean closed;

    /** @param done  told of each letter whether it was taken or given up */
    Postman(BiConsumer<Letter, Boolean> done) {
        this.done = done;
    }

    /** Until it knows the addresses it collects. */
    synchronized void start(WhatsAppAccount account, URI whatsAppWebhook, URI formWebhook, Map<String, URI> messengers) {
        boolean first = form == null;
        others.putAll(messengers);
        whatsApp = new WebhookPost(account, whatsAppWebhook);
        form = formWebhook;
        if (first) {
            bags.values().forEach(bag -> bring(bag.element(), 1));
        }
    }

    synchronized void take(Letter letter) {
        Queue<Letter> bag = bags.computeIfAbsent(letter.phoneId(), id -> new ArrayDeque<>());
        bag.add(letter);
        if (bag.size() == 1 && form != null) {
            bring(letter, 1);
        }
    }

    synchronized void close() {
        closed = true;
    }

    private synchronized void bring(Letter letter, int attempt) {
        if (closed) {
            return;
        }
        CompletableFuture<Integer> status = switch (letter.app()) {
            case WHATSAPP -> whatsApp.send(letter.body().getBytes(StandardCharsets.US_ASCII));
            case MESSENGER -> deliver(letter);
            case SITE_FORM -> submit(letter);
        };
        status.handle((answered, thrown) -> thrown == null ? answered : 0).thenAccept(answered -> judge(letter, attempt, answered));
    }

    /** A messenger that this build does not play any more has nowhere to deliver to: the letter is given up after its tries. */
    private CompletableFuture<Integer> deliver(Letter letter) {
        URI webhook = others.get(letter.channel());
        if (webhook == null) {
            return CompletableFuture.completedFuture(0);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook).timeout(Duration.ofSeconds(30));
        Map<String, String> headers = letter.headers() == null ? Map.of() : letter.headers();
        headers.forEach(request::setHeader);
        return CLIENT.sendAsync(request.POST(BodyPublishers.ofString(letter.body())).build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private CompletableFuture<Integer> submit(Letter letter) {
        HttpRequest request = HttpRequest.newBuilder(form).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString(letter.body())).build();
        return CLIENT.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private void judge(Letter letter, int attempt, int status) {
        boolean taken = status >= 200 && status < 400;
        boolean refused = letter.app() == Phone.App.SITE_FORM && status >= 400 && status < 500;
        if (taken || refused || attempt >= MOST_TRIES) {
            done.accept(letter, taken);
            next(letter.phoneId());
        } else {
            long wait = Math.min(LONGEST_WAIT_MILLIS, 250L << Math.min(attempt, 10));
            CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS).execute(() -> bring(letter, attempt + 1));
        }
    }

    private synchronized void next(String phoneId) {
        Queue<Letter> bag = bags.get(phoneId);
        bag.remove();
        if (bag.isEmpty()) {
            bags.remove(phoneId);
        } else {
            bring(bag.element(), 1);
        }
    }
}
