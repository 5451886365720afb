package ordnung.hub.toy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ordnung.connector.SendResult;
import ordnung.events.SendError;

/** What the toys' provider knows, by token. */
public final class Toys {
    private static final Map<String, List<URI>> ADDRESSES = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();
    private static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

    private Toys() {
    }

    /** Addresses that the provider was told, one for each time. */
    public static List<URI> addresses(String token) {
        return ADDRESSES.computeIfAbsent(token, key -> new CopyOnWriteArrayList<>());
    }

    public static List<String> texts(String token) {
        return TEXTS.computeIfAbsent(token, key -> new CopyOnWriteArrayList<>());
    }

    public static void revoke(String token) {
        REVOKED.add(token);
    }

    public static void allow(String token) {
        REVOKED.remove(token);
    }

    static SendResult answer(String token) {
        return REVOKED.contains(token) ? new SendResult.StopAccount(new SendError("token", "The toy does not know this token.", false))
                : new SendResult.Accepted("");
    }
}
