package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.max.MaxSettings;
import ordnung.events.SendRequested.OutgoingFile;

/** MAX's addresses, and the bot's token, which goes to them alone. What the answers mean is for {@link Answers}. */
public final class MaxApi {
    private static final Duration FILE = Duration.ofMinutes(10);

    private final MaxSettings settings;
    private final Http http;

    public MaxApi(MaxSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    CompletionStage<Response> post(String path, JsonNode body) {
        return Outcomes.exchange(http, () -> Request.post(uri(path), token(), new Body.Bytes("application/json", Json.bytes(body))));
    }

    /** {@code POST /uploads} takes what it must know from its query. */
    CompletionStage<Response> post(String path) {
        return Outcomes.exchange(http, () -> Request.post(uri(path), token(), new Body.None()));
    }

    CompletionStage<Response> get(String path) {
        return Outcomes.exchange(http, () -> Request.get(uri(path), token()));
    }

    /** Upload addresses carry their own proof. */
    CompletionStage<Response> upload(URI address, OutgoingFile file) {
        return Outcomes.exchange(http, () -> new Request("POST", address, Map.of(),
                new Body.Multipart(List.of(Part.file("data", Path.of(file.path()), file.fileName(), file.mimeType()))), FILE));
    }

    /** Files lie open at addresses that nobody can guess. */
    Request download(URI address) {
        return new Request("GET", address, Map.of(), new Body.None(), FILE);
    }

    /** Files travel encrypted, or to and from the very host that the account's owner named. */
    boolean trusts(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                || "http".equalsIgnoreCase(address.getScheme()) && settings.apiBase().getHost().equalsIgnoreCase(address.getHost());
    }

    /** As part of a path. */
    static String segment(String id) {
        return FormBody.encoded(id).replace("+", "%20").replace(".", "%2E");
    }

    private URI uri(String path) {
        return URI.create(settings.apiBase() + path);
    }

    private Map<String, String> token() {
        return Map.of("Authorization", settings.accessToken());
    }
}
