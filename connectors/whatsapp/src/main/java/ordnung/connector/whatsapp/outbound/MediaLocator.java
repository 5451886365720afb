package ordnung.connector.whatsapp.outbound;

import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a customer's file can be had. The address is good for five minutes, the id for seven days
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media}).
 */
public final class MediaLocator {
    private final GraphApi api;

    public MediaLocator(GraphApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        return api.media(attachment.reference()).handle((response, failure) -> {
            if (failure == null) {
                return request(response);
            }
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw cause instanceof Http.Failure known ? known : new Http.Failure("WhatsApp was not asked for the file", true);
        });
    }

    private Request request(Response response) {
        Answer answer = Answer.of(response);
        if (!answer.success()) {
            String code = answer.errorCode() == null ? "" : ", code " + answer.errorCode();
            throw new Http.Failure("WhatsApp does not give the file: status " + answer.status() + code, true);
        }
        URI address = address(Json.words(answer.body(), "url"));
        if (!api.trusts(address)) {
            throw new Http.Failure("WhatsApp's answer names no address that can be fetched safely", true);
        }
        return api.download(address);
    }

    private static URI address(@Nullable String url) {
        try {
            return URI.create(url == null ? "" : url);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }
}
