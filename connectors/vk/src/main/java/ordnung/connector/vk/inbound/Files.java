package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** What VK's files have in common: {@code owner_id}, {@code id}, {@code access_key}, and addresses that live for some hours. */
final class Files {
    private static final int LONGEST_ADDRESS = 4000;

    private Files() {
    }

    /** {@code photo<owner>_<id>_<key>}: the same when the message comes again, though its address has changed. */
    static String reference(String type, JsonNode part, String url) {
        long owner = Numbers.id(part, "owner_id");
        long id = Numbers.positive(part, "id");
        String key = Json.id(part, "access_key");
        if (owner == 0 || id == 0) {
            return type + "_" + Digests.of(url);
        }
        return type + owner + "_" + id + (key == null ? "" : "_" + key);
    }

    /** {@code photo<owner>_<id>}: a key of access may be another for whoever looks. Null where it has no id. */
    static @Nullable String identity(String type, JsonNode part) {
        long owner = Numbers.id(part, "owner_id");
        long id = Numbers.positive(part, "id");
        return owner == 0 || id == 0 ? null : type + owner + "_" + id;
    }

    /** Null for whatever is no address of the web. */
    static @Nullable String address(JsonNode part, String field) {
        String url = Json.words(part, field);
        if (url == null || url.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI uri = URI.create(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? url : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
