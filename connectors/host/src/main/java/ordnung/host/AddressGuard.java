package ordnung.host;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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

    private boolean isAllowed(URI uri) {
        return allowed != null && uri.getHost().equalsIgnoreCase(allowed.getHost()) && port(uri) == port(allowed);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    static boolean isPublic(InetAddress address) {
        byte[] raw = address.getAddress();
        boolean uniqueLocal = raw.length == 16 && (raw[0] & 0xfe) == 0xfc;
        boolean carrierGrade = raw.length == 4 && (raw[0] & 0xff) == 100 && (raw[1] & 0xc0) == 64;
        boolean reserved = raw.length == 4 && ((raw[0] & 0xff) == 0 || (raw[0] & 0xff) >= 240);
        return !(address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress() || uniqueLocal || carrierGrade || reserved);
    }
}
