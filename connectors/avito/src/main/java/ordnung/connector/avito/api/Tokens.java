package ordnung.connector.avito.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.SendResult;
import ordnung.connector.avito.AvitoSettings;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * The access token, fetched when it is first needed and again when it has run out; whoever needs it meanwhile waits for the same answer
 * ({@code developers.avito.ru/api-catalog/auth/documentation}: it holds for a day).
 */
final class Tokens {
    /** Clocks differ, and a request is under way for a while. */
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();
    /** Where Avito does not say. */
    private static final long USUAL_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final AvitoSettings settings;
    private final Http http;
    private final Clock clock;
    private @Nullable CompletableFuture<Token> current;

    Tokens(AvitoSettings settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** Never completes exceptionally. */
    synchronized CompletionStage<Token> get() {
        CompletableFuture<Token> known = current;
        if (known == null || known.isDone() && !known.join().holds(clock.instant())) {
            known = fetch().toCompletableFuture();
            current = known;
        }
        return known;
    }

    /** A token that worked once may have run out before its time: worth a new one. One that never worked says that the account is refused. */
    synchronized SendResult refused(Token token) {
        if (current != null && current.isDone() && current.join() == token) {
            current = null;
        }
        return token.worked()
                ? new SendResult.Retry(new SendError("token-expired", "Avito wants a new access token; it is being fetched.", true), Duration.ZERO)
                : new SendResult.StopAccount(Answers.refusedClient("http-401"));
    }

    private CompletionStage<Token> fetch() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", settings.clientId());
        form.put("client_secret", settings.clientSecret());
        return Outcomes.exchange(http, () -> Request.post(URI.create(settings.apiBase() + "/token"), Map.of(), FormBody.of(form)))
                .handle((response, failure) -> failure == null ? read(Answer.of(response)) : Token.none(Answers.AVITO.noAnswer(failure, true)));
    }

    private Token read(Answer answer) {
        JsonNode body = answer.body();
        @Nullable String value = Json.words(body, "access_token");
        if (answer.success() && value != null && value.chars().allMatch(c -> c > ' ' && c < 127)) {
            long seconds = Math.min(Math.max(body.path("expires_in").asLong(USUAL_SECONDS), 0), LONGEST_SECONDS);
            return Token.of(value, clock.instant().plusSeconds(seconds).minus(MARGIN));
        }
        return Token.none(Answers.withoutToken(answer));
    }
}
