package ordnung.connector.testkit.whatsapp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Delivers webhooks as Meta does: a signed POST, and a handshake before the first. */
public final class WebhookPost {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final WhatsAppAccount account;
    private final URI url;

    public WebhookPost(WhatsAppAccount account, URI url) {
        this.account = account;
        this.url = url;
    }

    /** Completes with the status answered, exceptionally with {@link java.io.IOException} where there was no answer within 30 s. */
    public CompletableFuture<Integer> send(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                .header(Webhooks.SIGNATURE_HEADER, Webhooks.sign(account.appSecret(), body)).POST(BodyPublishers.ofByteArray(body)).build();
        return CLIENT.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** Whether the webhook proves that it knows the verify token, by answering the challenge. */
    public CompletableFuture<Boolean> handshake(String challenge) {
        URI asked = URI.create(url + (url.getQuery() == null ? "?" : "&") + "hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token="
                + account.verifyToken());
        HttpRequest request = HttpRequest.newBuilder(asked).timeout(Duration.ofSeconds(30)).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> response.statusCode() == 200 && response.body().equals(challenge));
    }
}
