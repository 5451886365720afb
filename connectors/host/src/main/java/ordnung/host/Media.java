package ordnung.host;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import ordnung.connector.Connector;
import ordnung.connector.Fetching;
import ordnung.connector.Http;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Fetches a customer's file from the provider, apart from the message and after it: from the web, or by the connector itself. */
@ApplicationScoped
public class Media {
    /** WhatsApp's largest document. Bytes. */
    public static final long LARGEST = 100L * 1024 * 1024;

    private final Accounts accounts;
    private final GuardedHttp http;

    Media(Accounts accounts, GuardedHttp http) {
        this.accounts = accounts;
        this.http = http;
    }

    /** @param contentType  as the provider's server named it */
    public record Fetched(@Nullable String contentType, long size) {
    }

    /** Streams the file to {@code target}, which is left half-written on a failure. Fails with {@link Http.Failure}. */
    public Uni<Fetched> fetch(String accountId, @Nullable URI apiBaseUrl, Attachment attachment, Path target) {
        return accounts.byId(accountId)
                .map(account -> fetch(account.connector(), apiBaseUrl, attachment, target))
                .orElseGet(() -> Uni.createFrom().failure(new Http.Failure("The account is gone", false)));
    }

    private Uni<Fetched> fetch(Connector connector, @Nullable URI apiBaseUrl, Attachment attachment, Path target) {
        if (connector instanceof Fetching fetching) {
            return Uni.createFrom().completionStage(() -> fetching.fetch(attachment, target, LARGEST))
                    .map(fetched -> new Fetched(fetched.contentType(), fetched.size()));
        }
        return Uni.createFrom().completionStage(() -> connector.locate(attachment))
                .chain(request -> Uni.createFrom().completionStage(() -> http.download(apiBaseUrl, request, target, LARGEST)))
                .map(fetched -> new Fetched(fetched.contentType(), fetched.size()));
    }
}
