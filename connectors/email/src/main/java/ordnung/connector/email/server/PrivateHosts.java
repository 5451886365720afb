package ordnung.connector.email.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Hosts of the owner's own network, where a password may travel as it is. */
final class PrivateHosts {
    private PrivateHosts() {
    }

    /** Blocks while the name is resolved. A name that nobody knows is not private. */
    static boolean contain(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PrivateHosts::isPrivate);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] raw = address.getAddress();
        boolean uniqueLocal = raw.length == 16 && (raw[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }
}
