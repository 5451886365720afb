package ordnung.connector.ozon;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Internet addresses that begin alike (RFC 4632): {@code 195.34.21.0/24}, {@code 2001:db8::/32}, or a single one without a slash.
 *
 * @param prefix  so many bits are the same in all of them
 */
public record AddressRange(InetAddress base, int prefix) {
    /** Nothing that would have to be looked up by name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    /** Null where it is none. */
    static @Nullable AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress base = address(slash < 0 ? text : text.substring(0, slash));
        if (base == null) {
            return null;
        }
        int bits = base.getAddress().length * Byte.SIZE;
        String prefix = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
        if (!PREFIX.matcher(prefix).matches() || Integer.parseInt(prefix) > bits) {
            return null;
        }
        return new AddressRange(base, Integer.parseInt(prefix));
    }

    boolean contains(String caller) {
        int zone = caller.indexOf('%');
        InetAddress address = address(zone < 0 ? caller : caller.substring(0, zone));
        return address != null && address.getAddress().length == base.getAddress().length && alike(address.getAddress(), base.getAddress());
    }

    private boolean alike(byte[] one, byte[] other) {
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** An IPv4 address in IPv6's clothes ({@code ::ffff:1.2.3.4}) is the IPv4 address. */
    private static @Nullable InetAddress address(String text) {
        try {
            return LITERAL.matcher(text).matches() ? InetAddress.getByName(text) : null;
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
