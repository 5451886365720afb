package ordnung.connector;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connector's only way to the network. The host lends it, with its own pooling, time-outs and a guard that reaches no private address but the
 * one of the account's {@code apiBaseUrl}.
 */
public interface Http {

    /**
     * Plain connections, for channels that are not of the web; guarded in the same way, but a private host is reached where the account's owner
     * named it in a setting. They block: use them on {@link #blocking()} alone.
     */
    default SocketFactory sockets() {
        throw new UnsupportedOperationException("This host lends no sockets");
    }

    /** Threads that may block; some dozens, shared by all accounts. */
    default Executor blocking() {
        throw new UnsupportedOperationException("This host lends no threads");
    }

    /** Completes with whatever status the provider answered, or exceptionally with {@link Failure}. */
    CompletionStage<Response> exchange(Request request);

    /** @param timeout  from the first byte sent to the last byte received */
    record Request(String method, URI uri, Map<String, String> headers, Body body, Duration timeout) {
        public static Request get(URI uri, Map<String, String> headers) {
            return new Request("GET", uri, headers, new Body.None(), Duration.ofSeconds(30));
        }

        public static Request post(URI uri, Map<String, String> headers, Body body) {
            return new Request("POST", uri, headers, body, Duration.ofSeconds(30));
        }
    }

    sealed interface Body {
        record None() implements Body {
        }

        record Bytes(String contentType, byte[] bytes) implements Body {
        }

        record Multipart(List<Part> parts) implements Body {
        }
    }

    /** A form field ({@code value}) or a file that is streamed from disk ({@code file}). */
    record Part(String name, @Nullable String value, @Nullable Path file, @Nullable String fileName, @Nullable String contentType) {
        public static Part field(String name, String value) {
            return new Part(name, value, null, null, null);
        }

        public static Part file(String name, Path file, String fileName, String contentType) {
            return new Part(name, null, file, fileName, contentType);
        }
    }

    /** @param headers  by lower-case name */
    record Response(int status, Map<String, String> headers, byte[] body) {
    }

    /** No answer. {@link #reached()} is false when the provider cannot have got the request: name not resolved, connection refused. */
    final class Failure extends RuntimeException {
        private final boolean reached;

        public Failure(String message, boolean reached) {
            super(message);
            this.reached = reached;
        }

        public boolean reached() {
            return reached;
        }
    }
}
