package ordnung.connector.yandexmarket.outbound;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** What an answer that is no success means ({@code yandex.ru/dev/market/partner-api/doc/ru/concepts/error-codes}). */
public final class Answers {
    public static final Outcomes MARKET = new Outcomes("Yandex Market");
    private static final int ENHANCE_YOUR_CALM = 420;
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;

    public Answers(Clock clock) {
        this.clock = clock;
    }

    /** To a request that may be repeated. */
    public SendResult refused(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> stop(answer);
            case ENHANCE_YOUR_CALM, 429 -> new SendResult.Retry(error(answer, "rate-limit", "Yandex Market's limit of requests is used up.", true),
                    pause(answer));
            case 404 -> failed(answer, "not-found", "Yandex Market does not know this chat, review, question or order.");
            case 423 -> failed(answer, "locked", "Yandex Market does not allow this for the shop.");
            case 400, 405, 413, 415 -> failed(answer, "refused", "Yandex Market refused the request.");
            default -> answer.status() >= 200 && answer.status() <= 299 ? failed(answer, "refused", "Yandex Market refused the request.")
                    : MARKET.byStatus(answer.response());
        };
    }

    /** To a message, which a gateway that got no answer may have passed on. */
    SendResult refusedMessage(Answer answer) {
        return Outcomes.ofGateway(answer.response()) ? MARKET.unreadable() : refused(answer);
    }

    private static SendResult stop(Answer answer) {
        String sentence = answer.status() == 401 ? "Yandex Market does not accept the key."
                : "Yandex Market does not let this key do that: check the key, its rights and both numbers.";
        return new SendResult.StopAccount(error(answer, "http-" + answer.status(), sentence, false));
    }

    private static SendResult failed(Answer answer, String code, String sentence) {
        return new SendResult.Failed(error(answer, code, sentence, false));
    }

    private static SendError error(Answer answer, String otherwise, String sentence, boolean retryable) {
        String code = answer.errorCode();
        return new SendError(code == null ? otherwise : code, sentence, retryable);
    }

    /**
     * Until the time that the answer names ({@code X-RateLimit-Resource-Until}); a moment for the limit of requests at once; else until the next
     * hour, since resources are counted by the hour.
     */
    private Duration pause(Answer answer) {
        if (answer.tooManyAtOnce()) {
            return A_MOMENT;
        }
        Instant now = clock.instant();
        Instant until = time(answer.response().headers().get("x-ratelimit-resource-until"));
        Duration pause = until == null ? Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS))
                : Duration.between(now, until);
        return pause.compareTo(A_MOMENT) < 0 ? A_MOMENT : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static @Nullable Instant time(@Nullable String header) {
        try {
            return header == null ? null : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
