package ordnung.hub.channels;

import java.util.Optional;
import ordnung.connector.Connector;

/** Whoever serves a page or a script for the customers of an account. */
public interface Handouts {

    /** @param base  where people reach this server, without a slash at the end */
    Optional<Handout> of(String account, String channel, Connector connector, String base);
}
