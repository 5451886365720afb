package ordnung.connector.yandexmarket.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The Market signs nothing: the owner's word in the address proves who calls. Behind the address that it was given the Market puts
 * {@code /notification}.
 */
final class PushPath {
    private static final String BEHIND = "/notification";

    private final byte[] expected;

    PushPath(String pushKey) {
        expected = ("/" + pushKey).getBytes(StandardCharsets.UTF_8);
    }

    /** In constant time. */
    boolean proves(String path) {
        String known = without(without(path, "/"), BEHIND);
        return MessageDigest.isEqual(expected, without(known, "/").getBytes(StandardCharsets.UTF_8));
    }

    private static String without(String path, String end) {
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }
}
