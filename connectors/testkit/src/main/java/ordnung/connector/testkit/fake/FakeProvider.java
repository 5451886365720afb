package ordnung.connector.testkit.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A provider on a port of 127.0.0.1. Every request is remembered and held against the provider's documentation; faults are played one for
 * each request in the order in which they were asked for, and then it is well again. All methods may be called from any thread.
 */
public final class FakeProvider implements AutoCloseable {
    static {
        // Without it the JDK's server and Nagle's algorithm hold every answer back for 40 ms. Read once, when its classes are loaded.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final Provider provider;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
    private final Memory<Recorded> requests = new Memory<>();
    private final Memory<Recorded> taken = new Memory<>();
    private final Memory<String> complaints = new Memory<>();
    private final List<HttpExchange> held = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault lasting;

    private FakeProvider(Provider provider, HttpServer server) {
        this.provider = provider;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-provider");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** @throws UncheckedIOException  no free port */
    public static FakeProvider start(Provider provider) {
        return start(provider, 0);
    }

    /** @param port  0: any free one */
    public static FakeProvider start(Provider provider, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            FakeProvider fake = new FakeProvider(provider, server);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to give an account as {@code apiBaseUrl}: no slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Provider provider() {
        return provider;
    }

    /** The coming requests are treated so, one fault each; after them all is well. */
    public FakeProvider next(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** The same fault for the coming {@code times} requests. */
    public FakeProvider next(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            script.add(fault);
        }
        return this;
    }

    /** Every request is treated so until {@link #heal()}. */
    public FakeProvider always(Fault fault) {
        lasting = fault;
        return this;
    }

    public void heal() {
        lasting = null;
        script.clear();
    }

    /** Everything that came in, in order: the last 10,000, as in all these lists. */
    public List<Recorded> requests() {
        return requests.all();
    }

    /** What the provider took, whether or not the caller got to know. */
    public List<Recorded> taken() {
        return taken.all();
    }

    /** What the documentation speaks against in the requests so far. */
    public List<String> complaints() {
        return complaints.all();
    }

    /** @throws AssertionError  a request was against the documentation; says which and why */
    public void verify() {
        if (!complaints.all().isEmpty()) {
            throw new AssertionError("Against the provider's documentation:\n" + String.join("\n", complaints.all()));
        }
    }

    /** Forgets requests and complaints. */
    public void forget() {
        requests.clear();
        taken.clear();
        complaints.clear();
    }

    /** From now on connections are refused; held ones are cut. */
    @Override
    public void close() {
        held.forEach(HttpExchange::close);
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        Turn turn;
        try {
            turn = new Turn(this, exchange, Reading.request(exchange));
        } catch (IOException callerHasGone) {
            exchange.close();
            return;
        }
        requests.add(turn.request());
        Fault once = script.poll();
        Fault always = lasting;
        try {
            (once != null ? once : always != null ? always : Fault.none()).play(turn);
        } catch (RuntimeException bug) {
            complaints.add(turn.request().method() + " " + turn.request().path() + ": the fake itself failed: " + bug);
            turn.say(Answer.text(500, "the fake itself failed"));
        }
    }

    void complain(Recorded request, List<String> faults) {
        faults.forEach(fault -> complaints.add(request.method() + " " + request.path() + ": " + fault));
    }

    void taken(Recorded request) {
        taken.add(request);
    }

    void hold(HttpExchange exchange) {
        held.add(exchange);
    }
}
