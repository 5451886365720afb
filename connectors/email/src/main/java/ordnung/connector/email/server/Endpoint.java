package ordnung.connector.email.server;

/**
 * A mail server.
 *
 * @param implicit  spoken to in TLS from the first byte (RFC 8314); else TLS begins by STARTTLS
 */
public record Endpoint(String host, int port, boolean implicit) {

    /** @param implicitPort  the one port of the protocol on which TLS is there from the first byte */
    public Endpoint(String host, int port, int implicitPort) {
        this(host, port, port == implicitPort);
    }
}
