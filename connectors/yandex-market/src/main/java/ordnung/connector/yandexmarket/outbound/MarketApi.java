package ordnung.connector.yandexmarket.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import ordnung.connector.yandexmarket.YandexMarketSettings;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the Partner API that one shop uses ({@code yandex.ru/dev/market/partner-api/doc/ru/reference/}), and its key. What the
 * answers mean is for {@link Answers}. Four requests may be under way at once ({@code …/doc/ru/concepts/limits}).
 */
public final class MarketApi {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(2);
    /** Names the caller in the cabinet's log of requests ({@code …/doc/ru/concepts/integration-signing}). */
    private static final String INTEGRATION = "Ordnung";

    private final YandexMarketSettings settings;
    private final Http http;

    public MarketApi(YandexMarketSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    public CompletionStage<Response> chats(JsonNode filter, int limit, @Nullable String page) {
        return post(cabinet("v2", "/chats" + paging(limit, page)), filter);
    }

    public CompletionStage<Response> history(String chatId, @Nullable String page) {
        return post(cabinet("v2", "/chats/history" + paging(100, page) + "&chatId=" + chatId), object());
    }

    CompletionStage<Response> chatMessage(String chatId, String messageId) {
        return exchange("GET", cabinet("v2", "/chats/message?chatId=" + chatId + "&messageId=" + messageId), new Body.None(), PATIENCE);
    }

    CompletionStage<Response> say(String chatId, String text) {
        return post(cabinet("v2", "/chats/message?chatId=" + chatId), object().put("message", text));
    }

    CompletionStage<Response> sendFile(String chatId, OutgoingFile file) {
        Body form = new Body.Multipart(List.of(Part.file("file", Path.of(file.path()), file.fileName(), file.mimeType())));
        return exchange("POST", cabinet("v2", "/chats/file/send?chatId=" + chatId), form, UPLOAD);
    }

    public CompletionStage<Response> reviews(JsonNode filter, @Nullable String page) {
        return post(cabinet("v2", "/goods-feedback" + paging(50, page)), filter);
    }

    public CompletionStage<Response> reviewComments(long reviewId, @Nullable String page) {
        return post(cabinet("v2", "/goods-feedback/comments" + paging(50, page)), object().put("feedbackId", reviewId));
    }

    CompletionStage<Response> commentReview(JsonNode comment) {
        return post(cabinet("v2", "/goods-feedback/comments/update"), comment);
    }

    public CompletionStage<Response> questions(JsonNode filter, @Nullable String page) {
        return post(cabinet("v1", "/goods-questions" + paging(50, page)), filter);
    }

    public CompletionStage<Response> answers(long questionId, @Nullable String page) {
        return post(cabinet("v1", "/goods-questions/answers" + paging(50, page)), object().put("questionId", questionId));
    }

    CompletionStage<Response> answer(JsonNode answer) {
        return post(cabinet("v1", "/goods-questions/update"), answer);
    }

    /** Of this shop alone, whatever the cabinet has beside it. */
    public CompletionStage<Response> orders(ObjectNode filter, int limit, @Nullable String page) {
        filter.putArray("campaignIds").add(Long.parseLong(settings.campaignId()));
        return post(cabinet("v1", "/orders" + paging(limit, page)), filter);
    }

    CompletionStage<Response> setStatus(String orderId, JsonNode order) {
        return exchange("PUT", uri("/v2/campaigns/" + settings.campaignId() + "/orders/" + orderId + "/status"), json(order), PATIENCE);
    }

    /** A file's address. The key goes along only where the address is the API's own. */
    Request download(URI address) {
        boolean own = settings.apiBase().getHost().equalsIgnoreCase(address.getHost())
                && settings.apiBase().getScheme().equalsIgnoreCase(address.getScheme()) && settings.apiBase().getPort() == address.getPort();
        return new Request("GET", address, own ? headers() : Map.of(), new Body.None(), UPLOAD);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String paging(int limit, @Nullable String page) {
        return "?limit=" + limit + (page == null ? "" : "&pageToken=" + FormBody.encoded(page));
    }

    private CompletionStage<Response> post(URI uri, JsonNode body) {
        return exchange("POST", uri, json(body), PATIENCE);
    }

    private CompletionStage<Response> exchange(String method, URI uri, Body body, Duration patience) {
        return Outcomes.exchange(http, () -> new Request(method, uri, headers(), body, patience));
    }

    private static Body json(JsonNode body) {
        return new Body.Bytes("application/json", Json.bytes(body));
    }

    private URI cabinet(String version, String rest) {
        return uri("/" + version + "/businesses/" + settings.businessId() + rest);
    }

    private URI uri(String rest) {
        return URI.create(settings.apiBase() + rest);
    }

    private Map<String, String> headers() {
        return Map.of("Api-Key", settings.apiKey(), "X-Market-Integration", INTEGRATION);
    }
}
