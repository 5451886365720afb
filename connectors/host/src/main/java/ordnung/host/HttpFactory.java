package ordnung.host;

import java.net.URI;
import java.util.Set;
import ordnung.connector.Http;
import org.jspecify.annotations.Nullable;

/** Lends connectors their way to the network. */
public interface HttpFactory {

    /**
     * @param apiBaseUrl  the only private host that the account may reach over the web; null: none
     * @param hosts       those that its owner named for plain connections
     */
    Http forAccount(@Nullable URI apiBaseUrl, Set<String> hosts);
}
