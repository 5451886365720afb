package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.wildberries.Hosts;
import ordnung.connector.wildberries.WildberriesSettings;

/** The seller API: the token goes into {@code Authorization} by itself ({@code dev.wildberries.ru/openapi/api-information}). */
public final class WildberriesApi {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Thirty megabytes over a shop's line. */
    private static final Duration UPLOAD = Duration.ofMinutes(3);

    private final WildberriesSettings settings;
    private final Http http;

    public WildberriesApi(WildberriesSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    public static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    public Hosts hosts() {
        return settings.hosts();
    }

    /** @param query  in its order; the values are encoded here */
    public CompletionStage<Response> get(URI host, String path, Map<String, String> query) {
        String rest = query.entrySet().stream().map(one -> one.getKey() + "=" + FormBody.encoded(one.getValue())).collect(Collectors.joining("&"));
        return Outcomes.exchange(http, () -> Request.get(URI.create(host + path + (rest.isEmpty() ? "" : "?" + rest)), headers()));
    }

    public CompletionStage<Response> send(String method, URI host, String path, JsonNode body) {
        return Outcomes.exchange(http, () -> new Request(method, URI.create(host + path), headers(),
                new Body.Bytes("application/json", Json.bytes(body)), PATIENCE));
    }

    CompletionStage<Response> patch(URI host, String path) {
        return Outcomes.exchange(http, () -> new Request("PATCH", URI.create(host + path), headers(), new Body.None(), PATIENCE));
    }

    CompletionStage<Response> form(URI host, String path, List<Part> parts) {
        return Outcomes.exchange(http, () -> new Request("POST", URI.create(host + path), headers(), new Body.Multipart(parts), UPLOAD));
    }

    Request file(String downloadId) {
        return Request.get(URI.create(settings.hosts().chats() + "/api/v1/seller/download/" + FormBody.encoded(downloadId)), headers());
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", settings.token().value());
    }
}
