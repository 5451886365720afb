package ordnung.hub.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Places of messages in a block of 32,768 running numbers, as the index keeps them: two bytes each. */
public final class Places {
    private static final int BITS = 15;
    private static final int BLOCK = 1 << BITS;

    private Places() {
    }

    public static int block(long seq) {
        return (int) (seq >>> BITS);
    }

    public static int place(long seq) {
        return (int) (seq & (BLOCK - 1));
    }

    public static long seq(int block, int place) {
        return (long) block << BITS | place;
    }

    public static byte[] write(int[] places, int n) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * n).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(places, 0, n).forEach(place -> bytes.putShort((short) place));
        return bytes.array();
    }

    public static BitSet read(byte[] bytes) {
        BitSet places = new BitSet(BLOCK);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 2) {
            places.set(in.getShort() & (BLOCK - 1));
        }
        return places;
    }
}
