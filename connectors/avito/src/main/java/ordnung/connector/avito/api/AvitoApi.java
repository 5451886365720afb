package ordnung.connector.avito.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.avito.AvitoSettings;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** Avito's addresses, each asked with a token that holds. A 401 is seen to here, everything else by whoever asked. */
public final class AvitoApi {
    private static final Duration FILE = Duration.ofMinutes(5);

    private final AvitoSettings settings;
    private final Http http;
    private final Tokens tokens;

    public AvitoApi(AvitoSettings settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.tokens = new Tokens(settings, http, clock);
    }

    /** A message: what becomes of it without an answer nobody knows. Never completes exceptionally, as all of these. */
    public CompletionStage<Exchange> post(String path, JsonNode body) {
        return ask(headers -> Request.post(uri(path), headers, new Body.Bytes("application/json", Json.bytes(body))), false);
    }

    /** Something that may be asked twice. */
    public CompletionStage<Exchange> repeatable(String path, @Nullable JsonNode body) {
        return ask(headers -> Request.post(uri(path), headers, body == null ? new Body.None() : new Body.Bytes("application/json", Json.bytes(body))), true);
    }

    public CompletionStage<Exchange> get(String path) {
        return ask(headers -> Request.get(uri(path), headers), true);
    }

    public CompletionStage<Exchange> upload(OutgoingFile file) {
        Body form = new Body.Multipart(List.of(Part.file("uploadfile[]", Path.of(file.path()), file.fileName(), file.mimeType())));
        return ask(headers -> new Request("POST", uri(account(1) + "/uploadImages"), headers, form, FILE), true);
    }

    /** Pictures and recordings lie open at addresses that nobody can guess. */
    public Request download(URI address) {
        return new Request("GET", address, Map.of(), new Body.None(), FILE);
    }

    /** Files travel encrypted, or from the very host that the account's owner named. */
    public boolean trusts(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                || "http".equalsIgnoreCase(address.getScheme()) && settings.apiBase().getHost().equalsIgnoreCase(address.getHost());
    }

    /** The account's own part of the messenger, in that version of the API. */
    public String account(int version) {
        return "/messenger/v" + version + "/accounts/" + settings.userId();
    }

    public String chat(int version, String chat) {
        return account(version) + "/chats/" + FormBody.encoded(chat).replace("+", "%20").replace(".", "%2E").replace("%7E", "~");
    }

    private CompletionStage<Exchange> ask(Function<Map<String, String>, Request> request, boolean harmless) {
        return tokens.get().thenCompose(token -> token.ended() == null ? exchange(request, token, harmless)
                : CompletableFuture.completedFuture(Exchange.ended(token.ended())));
    }

    private CompletionStage<Exchange> exchange(Function<Map<String, String>, Request> request, Token token, boolean harmless) {
        return Outcomes.exchange(http, () -> request.apply(Map.of("Authorization", token.header()))).handle((response, failure) ->
                failure == null ? answered(response, token) : Exchange.ended(Answers.AVITO.noAnswer(failure, harmless)));
    }

    private Exchange answered(Response response, Token token) {
        if (response.status() == 401) {
            return Exchange.ended(tokens.refused(token));
        }
        Answer answer = Answer.of(response);
        if (answer.success()) {
            token.works();
        }
        return new Exchange(answer, null);
    }

    private URI uri(String path) {
        return URI.create(settings.apiBase() + path);
    }
}
