package ordnung.host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.multipart.MultipartForm;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import ordnung.connector.Http;
import org.jspecify.annotations.Nullable;

/**
 * The connectors' network. Every name is resolved here, judged by {@link AddressGuard}, and the connection made to the very address that was
 * judged, so a name that changes its mind in between gains nothing. Redirects are not followed.
 */
@ApplicationScoped
public class GuardedHttp implements HttpFactory {
    /** The largest documented answers (a page of a thousand messages) have some megabytes. Bytes. */
    static final int LARGEST_ANSWER = 16 * 1024 * 1024;
    private static final int BLOCKING_THREADS = 48;

    private final Vertx vertx;
    private final WebClient client;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService blocking = Executors.newFixedThreadPool(BLOCKING_THREADS, task -> {
        Thread thread = new Thread(task, "connector-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    GuardedHttp(Vertx vertx) {
        this.vertx = vertx;
        this.client = WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout(5000)
                .setMaxPoolSize(64).setKeepAliveTimeout(20).setUserAgent("Ordnung"));
    }

    @Override
    public Http forAccount(@Nullable URI apiBaseUrl, Set<String> hosts) {
        AddressGuard guard = new AddressGuard(apiBaseUrl);
        SocketFactory sockets = new GuardedSockets(hosts);
        return new Http() {
            @Override
            public CompletionStage<Response> exchange(Request request) {
                return GuardedHttp.this.exchange(guard, request);
            }

            @Override
            public SocketFactory sockets() {
                return sockets;
            }

            @Override
            public Executor blocking() {
                return blocking;
            }
        };
    }

    void stop(@Observes ShutdownEvent event) {
        blocking.shutdownNow();
    }

    /** Streams an answer into a file. Completes with the media type and the size in bytes; fails with {@link Http.Failure}. */
    CompletionStage<Fetched> download(@Nullable URI apiBaseUrl, Http.Request request, Path target, long largest) {
        return resolve(new AddressGuard(apiBaseUrl), request.uri())
                .compose(address -> vertx.fileSystem().open(target.toString(), new OpenOptions().setTruncateExisting(true))
                        .compose(file -> prepare(request, address).as(BodyCodec.pipe(new BoundedFile(file, largest))).send()))
                .compose(answer -> answer.statusCode() == 200
                        ? vertx.fileSystem().props(target.toString()).map(props -> new Fetched(answer.getHeader("Content-Type"), props.size()))
                        : Future.failedFuture(new Http.Failure("The provider answered " + answer.statusCode(), true)))
                .recover(fault -> Future.failedFuture(failure(fault)))
                .toCompletionStage();
    }

    record Fetched(@Nullable String contentType, long size) {
    }

    private CompletionStage<Http.Response> exchange(AddressGuard guard, Http.Request request) {
        return resolve(guard, request.uri())
                .compose(address -> {
                    BoundedBuffer body = new BoundedBuffer(LARGEST_ANSWER);
                    return send(request, prepare(request, address).as(BodyCodec.pipe(body))).map(answer -> response(answer, body));
                })
                .recover(fault -> Future.failedFuture(failure(fault)))
                .toCompletionStage();
    }

    private Future<InetAddress> resolve(AddressGuard guard, URI uri) {
        return vertx.executeBlocking(() -> guard.admit(uri), false);
    }

    private HttpRequest<Buffer> prepare(Http.Request request, InetAddress address) {
        URI uri = request.uri();
        boolean ssl = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : ssl ? 443 : 80;
        String target = (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        HttpRequest<Buffer> prepared = client.request(HttpMethod.valueOf(request.method()),
                SocketAddress.inetSocketAddress(port, address.getHostAddress()), port, uri.getHost(), target)
                .ssl(ssl).timeout(request.timeout().toMillis());
        request.headers().forEach(prepared::putHeader);
        return prepared;
    }

    private static Future<HttpResponse<Void>> send(Http.Request request, HttpRequest<Void> prepared) {
        if (request.body() instanceof Http.Body.Bytes bytes) {
            return prepared.putHeader("Content-Type", bytes.contentType()).sendBuffer(Buffer.buffer(bytes.bytes()));
        } else if (request.body() instanceof Http.Body.Multipart multipart) {
            MultipartForm form = MultipartForm.create();
            multipart.parts().forEach(part -> {
                if (part.file() != null) {
                    form.binaryFileUpload(part.name(), part.fileName(), part.file().toString(), part.contentType());
                } else {
                    form.attribute(part.name(), part.value());
                }
            });
            return prepared.sendMultipartForm(form);
        }
        return prepared.send();
    }

    private static Http.Response response(HttpResponse<Void> answer, BoundedBuffer body) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Http.Response(answer.statusCode(), headers, body.bytes());
    }

    /** The address is named in no message: it may carry a token. */
    private static Http.Failure failure(Throwable fault) {
        if (fault instanceof Http.Failure known) {
            return known;
        }
        boolean reached = !(fault instanceof ConnectException || fault instanceof java.net.UnknownHostException
                || fault instanceof io.netty.channel.ConnectTimeoutException);
        return new Http.Failure(reached ? "No answer: " + fault.getClass().getSimpleName() : "Not reached", reached);
    }
}
