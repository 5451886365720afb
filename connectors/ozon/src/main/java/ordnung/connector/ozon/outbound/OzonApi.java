package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.ozon.OzonSettings;

/** The Seller API: every method is a POST of JSON, proved by two headers ({@code docs.ozon.ru/api/seller}, "Authorization"). */
public final class OzonApi {
    private static final String FILES_HOST = "api-seller.ozon.ru";

    private final OzonSettings settings;
    private final Http http;

    public OzonApi(OzonSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    public static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    public CompletionStage<Response> post(String path, JsonNode body) {
        return Outcomes.exchange(http, () -> Request.post(URI.create(settings.apiBase() + path), headers(),
                new Body.Bytes("application/json", Json.bytes(body))));
    }

    /** Chats' files lie behind the API and want its headers; everything else is open to the world and must not see them. */
    Request file(URI address) {
        URI base = settings.apiBase();
        if (FILES_HOST.equalsIgnoreCase(address.getHost())) {
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return Request.get(URI.create(base + address.getRawPath() + query), headers());
        }
        boolean own = base.getHost().equalsIgnoreCase(address.getHost()) && base.getPort() == address.getPort()
                && base.getScheme().equalsIgnoreCase(address.getScheme());
        return Request.get(address, own ? headers() : Map.of());
    }

    private Map<String, String> headers() {
        return Map.of("Client-Id", settings.clientId(), "Api-Key", settings.apiKey());
    }
}
