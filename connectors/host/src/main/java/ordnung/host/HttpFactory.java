package ordnung.host;

import java.net.URI;
import ordnung.connector.Http;
import org.jspecify.annotations.Nullable;

/** Lends connectors their way to the network. */
public interface HttpFactory {

    /** @param apiBaseUrl  the only private host that the account may reach; null: none */
    Http forAccount(@Nullable URI apiBaseUrl);
}
