package ordnung.host;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import ordnung.connector.Http;
import org.jspecify.annotations.Nullable;

/** Against server-side request forgery: public addresses, and the one private host that the account's owner named as its {@code apiBaseUrl}. */
final class AddressGuard {
    private final @Nullable URI allowed;

    AddressGuard(@Nullable URI allowed) {
        this.allowed = allowed;
    }

    /** Blocks while the name is resolved. @throws Http.Failure  for an address that must not be reached */
    InetAddress admit(URI uri) {
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            throw new Http.Failure("Not an address of the web", false);
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
            for (InetAddress address : addresses) {
                if (!isPublic(address) && !isAllowed(uri)) {
                    throw new Http.Failure("A private address is not reached", false);
                }
            }
            return addresses[0];
        } catch (UnknownHostException unknown) {
            throw new Http.Failure("The host is not known", false);
        }
    }

    /** As {@link #admit}, for a host that the account's owner has named: private ones too. */
    static InetAddress admitNamed(String host, boolean named) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        if (!named && !isPublic(address)) {
            throw new UnknownHostException("A private address is not reached");
        }
        return address;
    }

    private boolean isAllowed(URI uri) {
        return allowed != null && uri.getHost().equalsIgnoreCase(allowed.getHost()) && port(uri) == port(allowed);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** By the registries of special addresses, iana.org/assignments/iana-ipv4-special-registry and -ipv6-. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] raw = address.getAddress();
        return raw.length == 4 ? !isSpecial(raw[0] & 0xff, raw[1] & 0xff, raw[2] & 0xff) : isPublic(raw);
    }

    /** "This" network, carrier-grade NAT, protocol assignments, benchmarks, reserved and broadcast. */
    private static boolean isSpecial(int a, int b, int c) {
        return a == 0 || a == 100 && (b & 0xc0) == 64 || a == 192 && b == 0 && c == 0 || a == 198 && (b & 0xfe) == 18 || a >= 240;
    }

    /** Global unicast is 2000::/3, less documentation and Teredo; what stands for an IPv4 address (NAT64, 6to4) is as public as that one. */
    private static boolean isPublic(byte[] raw) {
        if (startsWith(raw, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublicIpv4(raw, 12);
        }
        boolean global = (raw[0] & 0xe0) == 0x20 && !startsWith(raw, 0x20, 0x01, 0x00, 0x00) && !startsWith(raw, 0x20, 0x01, 0x0d, 0xb8);
        return global && (!startsWith(raw, 0x20, 0x02) || isPublicIpv4(raw, 2));
    }

    private static boolean isPublicIpv4(byte[] raw, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(raw, from, from + 4)));
        } catch (UnknownHostException fourBytesAlwaysAre) {
            throw new IllegalStateException(fourBytesAlwaysAre);
        }
    }

    private static boolean startsWith(byte[] raw, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((raw[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
