package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connector's address answers need not be its provider: it is bounded, and only where it may be reached. */
class GuardedHttpTest {
    private final Vertx vertx = Vertx.vertx();
    private final GuardedHttp network = new GuardedHttp(vertx);
    private HttpServer server;
    private URI base;
    private volatile int length;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, length);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[length]);
            } catch (IOException callerHasGone) {
                exchange.close();
            }
        });
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        network.stop(null);
        vertx.close();
    }

    private Http.Response ask(Http http) throws Exception {
        return http.exchange(Http.Request.get(base, Map.of())).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerOfMegabytesIsTakenWhole() throws Exception {
        length = 10 * 1024 * 1024;
        assertThat(ask(network.forAccount(base, Set.of())).body()).hasSize(length);
    }

    @Test
    void aLargerOneThanAnyProviderGivesIsAFailureAndTheNextIsFine() throws Exception {
        length = GuardedHttp.LARGEST_ANSWER + 1;
        Http http = network.forAccount(base, Set.of());
        assertThatThrownBy(() -> ask(http)).hasCauseInstanceOf(Http.Failure.class);
        length = 3;
        assertThat(ask(http).body()).hasSize(3);
    }

    @Test
    void aPrivateHostIsReachedOnlyWhereTheOwnerNamedIt() throws Exception {
        length = 1;
        assertThatThrownBy(() -> ask(network.forAccount(null, Set.of()))).hasCauseInstanceOf(Http.Failure.class);
        assertThatThrownBy(() -> network.forAccount(null, Set.of()).sockets().createSocket("127.0.0.1", base.getPort())).isInstanceOf(IOException.class);
        try (Socket named = network.forAccount(null, Set.of("127.0.0.1")).sockets().createSocket("127.0.0.1", base.getPort())) {
            assertThat(named.isConnected()).isTrue();
        }
    }

    @Test
    void blockingWorkHasThreadsOfItsOwn() throws Exception {
        var name = new java.util.concurrent.CompletableFuture<String>();
        network.forAccount(null, Set.of()).blocking().execute(() -> name.complete(Thread.currentThread().getName()));
        assertThat(name.get(5, TimeUnit.SECONDS)).startsWith("connector-");
    }
}
