package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Reply;
import ordnung.events.Attachment;
import ordnung.events.MessageDeleted;
import ordnung.events.SendRequested;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookRouteTest {
    private final Vertx vertx = Vertx.vertx();
    private final Book ledger = new Book();
    private final List<Addressed> published = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean enabled = true;
    private volatile @Nullable RuntimeException broker;
    private final BlockingQueue<PollCursors.Feed> woken = new LinkedBlockingQueue<>();
    private volatile boolean forgetful;
    private HttpServer server;

    /** Understands what the body says. */
    private static final class Toy implements Connector {
        @Override
        public WebhookResult receive(WebhookCall call) {
            String body = new String(call.body(), StandardCharsets.UTF_8);
            if (body.equals("throw")) {
                throw new IllegalStateException("against the contract");
            } else if (body.equals("forged")) {
                return new WebhookResult.Rejected(401, "bad-signature", Map.of("Access-Control-Allow-Origin", "*"));
            } else if (body.equals("probe")) {
                return new WebhookResult.Answer(Reply.text(200, call.query("q").orElse("")));
            } else if (body.equals("worded")) {
                return new WebhookResult.Rejected(400, "malformed-json", Map.of(),
                        new Reply(400, Map.of("Content-Type", "application/json"), "{\"error\":{}}"));
            } else if (body.equals("ids")) {
                return new WebhookResult.Events(List.of(), Reply.text(200, "woken"), Set.of("chats"));
            }
            return new WebhookResult.Events(List.of(new Addressed(null, new MessageDeleted("t", "x", Instant.EPOCH, null))), Reply.text(202,
                    "taken"));
        }

        @Override
        public Capabilities capabilities() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable String address() {
            return null;
        }

        @Override
        public CompletionStage<SendResult> send(SendRequested message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Http.Request> locate(Attachment attachment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<SendResult> markRead(String thread, String externalId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<SendResult> check() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Book implements HostLedger {
        final List<String> rejected = new CopyOnWriteArrayList<>();
        final List<String> errors = new CopyOnWriteArrayList<>();

        @Override
        public void received(String accountId) {
        }

        @Override
        public void rejected(@Nullable String accountId, String channel, String reason) {
            rejected.add(accountId + " " + reason);
        }

        @Override
        public void sent(String accountId) {
        }

        @Override
        public void answered(String accountId) {
        }

        @Override
        public void error(String accountId, String message) {
            errors.add(message);
        }

        @Override
        public void unavailable(String accountId, String message) {
            errors.add(message);
        }

        @Override
        public void stopped(String accountId, String reason) {
        }
    }

    private final class Cursors implements PollCursors {
        @Override
        public Uni<Void> wake(List<Feed> feeds) {
            woken.addAll(feeds);
            return forgetful ? Uni.createFrom().failure(new IllegalStateException("no database")) : Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<Taken>> take(List<Feed> wanted, Duration lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> hold(List<Feed> held, Duration lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> keep(Feed feed, String cursor, Instant next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> postpone(Feed feed, Instant next) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void serve() {
        Accounts accounts = new Accounts() {
            @Override
            public Optional<Account> find(String channel, String accountId) {
                return byId(accountId).filter(account -> account.channel().equals(channel));
            }

            @Override
            public Optional<Account> byId(String accountId) {
                Http nowhere = request -> CompletableFuture.failedFuture(new Http.Failure("no", false));
                return accountId.equals("1") ? Optional.of(new Account("1", "toy", enabled, null, new Toy(), nowhere)) : Optional.empty();
            }

            @Override
            public Collection<Account> all() {
                return List.of();
            }

            @Override
            public Collection<Account> sameAddress(String channel, String address) {
                return List.of();
            }
        };
        InboundEvents inbound = new InboundEvents(accounts, new EventPublisher(java.util.Map.of(), Clock.systemUTC()), Clock.systemUTC()) {
            @Override
            Uni<Void> publish(Accounts.Account called, WebhookCall call, List<Addressed> events) {
                if (broker != null) {
                    return Uni.createFrom().failure(broker);
                }
                published.addAll(events);
                return Uni.createFrom().voidItem();
            }
        };
        Router router = Router.router(vertx);
        new WebhookRoute(accounts, ledger, inbound, new Cursors(), vertx).route(router);
        server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofString());
    }

    /** What no client that keeps the rules would send. @return the first line of the answer */
    private String line(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((request + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsDurableIsAcknowledgedAsTheConnectorSays() throws Exception {
        HttpResponse<String> answer = post("/webhooks/toy/1", "message");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("taken");
        assertThat(published).hasSize(1);
        assertThat(post("/webhooks/toy/1?q=a%20b", "probe").body()).isEqualTo("a b");
        assertThat(post("/webhooks/toy/1", "m".repeat(100_000)).statusCode()).isEqualTo(202);
    }

    @Test
    void whatIsNotDurableIsNotAcknowledged() throws Exception {
        broker = new IllegalStateException("no answer");
        HttpResponse<String> answer = post("/webhooks/toy/1", "message");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(ledger.errors).hasSize(1);
        broker = new RecordTooLargeException();
        assertThat(post("/webhooks/toy/1", "message").statusCode()).isEqualTo(413);
    }

    @Test
    void aRefusalIsCountedAndKeepsItsHeaders() throws Exception {
        HttpResponse<String> answer = post("/webhooks/toy/1", "forged");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(post("/webhooks/toy/1", "throw").statusCode()).isEqualTo(503);
        assertThat(line("GET /webhooks/toy/1?q=%zz HTTP/1.1")).contains(" 400 ");
        assertThat(post("/webhooks/toy/2", "message").statusCode()).isEqualTo(404);
        assertThat(post("/webhooks/other/1", "message").statusCode()).isEqualTo(404);
        enabled = false;
        assertThat(post("/webhooks/toy/1", "message").statusCode()).isEqualTo(503);
        assertThat(ledger.rejected).containsExactly("1 bad-signature", "1 connector-fault", "null unknown-account", "null unknown-account",
                "1 account-disabled");
        assertThat(published).isEmpty();
    }

    @Test
    void aRefusalMayBeWordedAsTheProviderWants() throws Exception {
        HttpResponse<String> answer = post("/webhooks/toy/1", "worded");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"error\":{}}");
        assertThat(ledger.rejected).containsExactly("1 malformed-json");
    }

    @Test
    void feedsAreWokenOnceTheCallIsDurable() throws Exception {
        broker = new IllegalStateException("no answer");
        assertThat(post("/webhooks/toy/1", "ids").statusCode()).isEqualTo(503);
        assertThat(woken).isEmpty();
        broker = null;
        assertThat(post("/webhooks/toy/1", "ids").body()).isEqualTo("woken");
        assertThat(woken.poll(5, TimeUnit.SECONDS)).isEqualTo(new PollCursors.Feed("1", "chats"));
        assertThat(post("/webhooks/toy/1", "message").statusCode()).isEqualTo(202);
        assertThat(woken).isEmpty();
    }

    @Test
    void whoCannotBeWokenIsNoConcernOfTheProvider() throws Exception {
        forgetful = true;
        assertThat(post("/webhooks/toy/1", "ids").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyMayBeAsLargeAsTheLimitAndNoLarger() throws Exception {
        assertThat(post("/webhooks/toy/1", new byte[WebhookRoute.LARGEST_BODY]).statusCode()).isEqualTo(202);
        assertThat(post("/webhooks/toy/1", new byte[WebhookRoute.LARGEST_BODY + 1]).statusCode()).isEqualTo(413);
        assertThat(post("/webhooks/toy/1", new byte[20 * 1024 * 1024]).statusCode()).isEqualTo(413);
        assertThat(post("/webhooks/toy/2", new byte[20 * 1024 * 1024]).statusCode()).isEqualTo(404);
        assertThat(ledger.rejected).containsExactly("1 too-large", "1 too-large", "null unknown-account");
    }
}
