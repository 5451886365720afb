package ordnung.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Plain connections to public addresses, and to the hosts that the account's owner named. The connection is made to the address that was judged. */
final class GuardedSockets extends SocketFactory {
    private static final int PATIENCE_MS = 10_000;

    private final Set<String> named;

    /** @param named  in lower case */
    GuardedSockets(Set<String> named) {
        this.named = Set.copyOf(named);
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(java.net.SocketAddress endpoint, int timeout) throws IOException {
                super.connect(judged(endpoint), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        if (from != null) {
            socket.bind(from);
        }
        socket.connect(to, PATIENCE_MS);
        return socket;
    }

    private InetSocketAddress judged(java.net.SocketAddress endpoint) throws IOException {
        InetSocketAddress to = (InetSocketAddress) endpoint;
        String host = to.getHostString();
        return new InetSocketAddress(AddressGuard.admitNamed(host, named.contains(host.toLowerCase(Locale.ROOT))), to.getPort());
    }
}
