package ordnung.connector.avito.outbound;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.avito.api.Exchange;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Finds where a customer's file can be had: a picture at its address, a recording at one that is asked for and good for an hour (getVoiceFiles). */
public final class Files {
    private final AvitoApi api;

    public Files(AvitoApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        String reference = attachment.reference();
        if (reference.startsWith("https:") || reference.startsWith("http:")) {
            return fetch(reference);
        }
        return api.get(api.account(1) + "/getVoiceFiles?voice_ids=" + FormBody.encoded(reference)).thenCompose(exchange -> recording(exchange, reference));
    }

    private CompletionStage<Request> recording(Exchange exchange, String voiceId) {
        if (exchange.answer() == null || !exchange.answer().success()) {
            String status = exchange.answer() == null ? "" : ": status " + exchange.answer().status();
            return CompletableFuture.failedFuture(new Http.Failure("Avito does not tell where the recording is" + status, true));
        }
        return fetch(Json.words(exchange.answer().body().path("voices_urls"), voiceId));
    }

    private CompletionStage<Request> fetch(@Nullable String url) {
        URI address = address(url);
        return api.trusts(address) ? CompletableFuture.completedFuture(api.download(address))
                : CompletableFuture.failedFuture(new Http.Failure("Avito named no address that can be fetched safely", true));
    }

    private static URI address(@Nullable String url) {
        try {
            return URI.create(url == null ? "" : url);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }
}
