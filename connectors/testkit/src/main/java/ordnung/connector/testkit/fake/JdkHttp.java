package ordnung.connector.testkit.fake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.SocketFactory;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;

/**
 * {@link Http} over the JDK's client, for tests and tools. Unlike the host's it guards against no address and follows no redirect.
 *
 * @param patience  longest wait for an answer, whatever the request would allow: a test of a hanging provider should not take half a minute
 */
public record JdkHttp(Duration patience) implements Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    public JdkHttp() {
        this(Duration.ofSeconds(30));
    }

    @Override
    public SocketFactory sockets() {
        return SocketFactory.getDefault();
    }

    @Override
    public Executor blocking() {
        return task -> {
            Thread thread = new Thread(task, "blocking");
            thread.setDaemon(true);
            thread.start();
        };
    }

    @Override
    public CompletionStage<Response> exchange(Request request) {
        HttpRequest ours;
        try {
            ours = translate(request);
        } catch (IOException | RuntimeException notSent) {
            return CompletableFuture.failedFuture(new Failure("The request cannot be made: " + notSent.getClass().getSimpleName(), false));
        }
        Duration wait = request.timeout().compareTo(patience) < 0 ? request.timeout() : patience;
        return CLIENT.sendAsync(ours, BodyHandlers.ofByteArray()).orTimeout(wait.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(JdkHttp::translate)
                .exceptionallyCompose(thrown -> CompletableFuture.failedFuture(failure(thrown)));
    }

    private static HttpRequest translate(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        request.headers().forEach(builder::setHeader);
        Body body = request.body();
        if (body instanceof Body.Bytes bytes) {
            return builder.setHeader("Content-Type", bytes.contentType())
                    .method(request.method(), BodyPublishers.ofByteArray(bytes.bytes())).build();
        }
        if (body instanceof Body.Multipart parts) {
            MultipartForm form = MultipartForm.of(parts.parts());
            return builder.setHeader("Content-Type", form.contentType()).method(request.method(), form.publisher()).build();
        }
        return builder.method(request.method(), BodyPublishers.noBody()).build();
    }

    private static Response translate(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Response(response.statusCode(), headers, response.body());
    }

    private static Failure failure(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        boolean never = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause.getCause() instanceof UnresolvedAddressException;
        return new Failure("No answer: " + cause.getClass().getSimpleName(), !never);
    }
}
