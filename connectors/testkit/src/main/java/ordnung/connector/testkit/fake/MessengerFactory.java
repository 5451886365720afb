package ordnung.connector.testkit.fake;

/**
 * Plays a messenger for a demo shop. Found through {@link java.util.ServiceLoader}, so that the demo has phones for every channel that a build
 * speaks and that people type in.
 */
public interface MessengerFactory {

    String channel();

    /**
     * @param secret  32 hex digits: whatever the account keeps secret is made of it, the same each time, since the webhooks are on a real address
     * @param port    0: any free one
     * @throws java.io.UncheckedIOException  the port is taken
     */
    Messenger start(String secret, int port);
}
