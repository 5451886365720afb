package ordnung.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection that is kept, and as little work for each call as can be: the processors belong to what is measured. Never blocks. */
final class Wire implements AutoCloseable {
    private static final int HEAD = 8192;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(HEAD);
    private @Nullable ByteBuffer out;
    private @Nullable Webhook call;
    /** When the call was sent or was to be sent. */
    private long due;

    Wire(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Webhook webhook, long at) throws IOException {
        call = webhook;
        due = at;
        in.clear();
        out = ByteBuffer.wrap(webhook.bytes());
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on with what the selector found ready. @return the status answered; 0 while the answer is not whole */
    int proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (channel.read(in) < 0) {
            throw new IOException("The connection was closed");
        }
        String answer = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0 && !in.hasRemaining()) {
            throw new IOException("The answer's head is longer than " + HEAD + " bytes");
        }
        return head >= 0 && in.position() >= head + 4 + length(answer.substring(0, head)) ? Integer.parseInt(answer, 9, 12, 10) : 0;
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
        int end = head.indexOf('\r', at + 2);
        return at < 0 ? 0 : Integer.parseInt(head.substring(at + 17, end < 0 ? head.length() : end).strip());
    }

    /** What was sent and is not answered yet. */
    @Nullable Webhook call() {
        return call;
    }

    long due() {
        return due;
    }

    /** Its answer is here: ready for the next. */
    void answered() {
        call = null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
