package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.connector.whatsapp.WhatsAppSettings;
import ordnung.events.SendRequested.OutgoingFile;

/** The addresses of the Graph API that one number uses, and its token. What the answers mean is for {@link Answers}. */
public final class GraphApi {
    private static final String VERSION = "/v25.0/";
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final WhatsAppSettings settings;
    private final Http http;

    public GraphApi(WhatsAppSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    CompletionStage<Response> messages(JsonNode body) {
        return exchange(() -> Request.post(uri(settings.phoneNumberId() + "/messages"), bearer(),
                new Body.Bytes("application/json", Json.bytes(body))));
    }

    CompletionStage<Response> upload(OutgoingFile file, String mimeType) {
        return exchange(() -> new Request("POST", uri(settings.phoneNumberId() + "/media"), bearer(), form(file, mimeType), UPLOAD));
    }

    private static Body form(OutgoingFile file, String mimeType) {
        return new Body.Multipart(List.of(Part.field("messaging_product", "whatsapp"), Part.field("type", mimeType),
                Part.file("file", Path.of(file.path()), file.fileName(), mimeType)));
    }

    CompletionStage<Response> number() {
        return exchange(() -> Request.get(uri(settings.phoneNumberId() + "?fields=verified_name,display_phone_number"), bearer()));
    }

    CompletionStage<Response> media(String id) {
        String segment = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
        return exchange(() -> Request.get(uri(segment + "?phone_number_id=" + settings.phoneNumberId()), bearer()));
    }

    /** A media address that Meta gave: elsewhere than the API, but it wants the same token. */
    Request download(URI address) {
        return new Request("GET", address, bearer(), new Body.None(), UPLOAD);
    }

    /** The token travels encrypted, or to the very host that the account's owner named. */
    boolean trusts(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                || "http".equalsIgnoreCase(address.getScheme()) && settings.apiBase().getHost().equalsIgnoreCase(address.getHost());
    }

    /** What is thrown on the way out comes back as every other failure does. */
    private CompletionStage<Response> exchange(Supplier<Request> request) {
        try {
            return http.exchange(request.get());
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private URI uri(String rest) {
        return URI.create(settings.apiBase() + VERSION + rest);
    }

    private Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + settings.accessToken());
    }
}
