package ordnung.connector.testkit.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One request and what is done with it. Exactly one of {@link #say}, {@link #serve}, {@link #cut}, {@link #hold} ends it. */
public final class Turn {
    private final FakeProvider server;
    private final HttpExchange exchange;
    private final Recorded request;

    Turn(FakeProvider server, HttpExchange exchange, Recorded request) {
        this.server = server;
        this.exchange = exchange;
        this.request = request;
    }

    public Recorded request() {
        return request;
    }

    public Provider provider() {
        return server.provider();
    }

    /** The provider takes the request, unless its documentation speaks against it. */
    public Answer process() {
        List<String> faults = provider().faults(request);
        if (!faults.isEmpty()) {
            server.complain(request, faults);
            return provider().misused(faults);
        }
        Answer answer = provider().answer(request);
        server.taken(request);
        return answer;
    }

    public void serve() {
        say(process());
    }

    public void say(Answer answer) {
        try {
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException callerHasGone) {
            // The caller gave up first, which is what some tests are about.
        } finally {
            exchange.close();
        }
    }

    public void cut() {
        exchange.close();
    }

    public void hold() {
        server.hold(exchange);
    }

    public void later(Duration delay, Runnable then) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(then);
    }
}
