package ordnung.connector.email.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/** The host's sockets, remembered: whoever waits on one of them for too long is freed by {@link #cut}. */
public final class Sockets extends SocketFactory {
    private final SocketFactory lent;
    private final Queue<Socket> made = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    Sockets(SocketFactory lent) {
        this.lent = lent;
    }

    void cut() {
        cut = true;
        made.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                // It is what was wanted.
            }
        });
    }

    @Override
    public Socket createSocket() throws IOException {
        return remembered(lent.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return remembered(lent.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return remembered(lent.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(lent.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return remembered(lent.createSocket(address, port, localAddress, localPort));
    }

    private Socket remembered(Socket socket) throws IOException {
        made.add(socket);
        if (cut) {
            socket.close();
        }
        return socket;
    }
}
