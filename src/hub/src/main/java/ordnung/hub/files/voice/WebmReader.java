package ordnung.hub.files.voice;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Opus packets of a WebM recording (RFC 8794, RFC 9559): one track, without lacing, as browsers record. Clusters of unknown length, which a
 * recording that is still going on has, need nothing of their own: what is in them is met one after the other all the same.
 */
final class WebmReader {
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long BLOCK_GROUP = 0xA0;
    private static final Set<Long> ENTERED = Set.of(SEGMENT, CLUSTER, TRACKS, TRACK, BLOCK_GROUP);
    private static final long CODEC = 0x86;
    private static final long PRIVATE = 0x63A2;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long BLOCK = 0xA1;
    private static final int LARGEST = 1 << 20;
    /** Of a block, after the track's number: two bytes of time and one of flags. */
    private static final int TIME_AND_FLAGS = 3;
    private static final int LACING = 0x06;

    private final InputStream in;
    private final List<byte[]> packets = new ArrayList<>();
    private byte @Nullable [] head;
    private boolean opus;

    private WebmReader(InputStream in) {
        this.in = in;
    }

    /** @param head  the track's OpusHead */
    record Sound(byte[] head, List<byte[]> packets) {
    }

    /** @throws IOException  where it is no such recording */
    static Sound read(InputStream in) throws IOException {
        WebmReader reader = new WebmReader(in);
        while (reader.element()) {
            // Each element tells by itself what it is.
        }
        if (!reader.opus || reader.head == null || reader.packets.isEmpty()) {
            throw new IOException("No Opus in it");
        }
        return new Sound(reader.head, reader.packets);
    }

    private boolean element() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        long id = number(first, false);
        long size = number(byteOf(in.read()), true);
        if (ENTERED.contains(id)) {
            return true;
        }
        if (id == CODEC || id == PRIVATE || id == SIMPLE_BLOCK || id == BLOCK) {
            take(id, bytes(size));
        } else {
            in.skipNBytes(size);
        }
        return true;
    }

    private void take(long id, byte[] body) throws IOException {
        if (id == CODEC) {
            opus = new String(body, java.nio.charset.StandardCharsets.US_ASCII).startsWith("A_OPUS");
        } else if (id == PRIVATE) {
            head = body;
        } else {
            packets.add(packet(body));
        }
    }

    private static byte[] packet(byte[] block) throws IOException {
        int track = block.length == 0 ? 0 : width(block[0] & 0xFF);
        int begin = track + TIME_AND_FLAGS;
        if (track == 0 || block.length <= begin || (block[begin - 1] & LACING) != 0) {
            throw new IOException("A block that cannot be read");
        }
        return java.util.Arrays.copyOfRange(block, begin, block.length);
    }

    private byte[] bytes(long size) throws IOException {
        if (size < 0 || size > LARGEST) {
            throw new IOException("An element that is too large");
        }
        byte[] body = in.readNBytes((int) size);
        if (body.length < size) {
            throw new EOFException("Cut off");
        }
        return body;
    }

    /** A number of variable width: how many zeros lead, so many bytes follow. An id keeps its marker, a size does not. */
    private long number(int first, boolean bare) throws IOException {
        int width = width(first);
        if (width == 0) {
            throw new IOException("Not WebM");
        }
        long value = bare ? first & (0xFF >> width) : first;
        for (int i = 1; i < width; i++) {
            value = value << 8 | byteOf(in.read());
        }
        return value;
    }

    private static int width(int first) {
        return first == 0 ? 0 : Integer.numberOfLeadingZeros(first) - 23;
    }

    private static int byteOf(int read) throws IOException {
        if (read < 0) {
            throw new EOFException("Cut off");
        }
        return read;
    }
}
