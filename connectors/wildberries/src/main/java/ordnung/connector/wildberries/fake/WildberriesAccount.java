package ordnung.connector.wildberries.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A seller with a token as Wildberries makes them: a JWT that nobody here checks. */
public record WildberriesAccount(String token) {

    public static WildberriesAccount sample() {
        return of(3, Instant.parse("2027-05-20T10:00:00Z"));
    }

    /** @param kind  1: basic, 3: personal */
    public static WildberriesAccount of(int kind, Instant ends) {
        return of(kind, ends, "signature of nobody");
    }

    static WildberriesAccount of(int kind, Instant ends, String signature) {
        return new WildberriesAccount(part("{\"alg\":\"ES256\",\"kid\":\"20250520v1\",\"typ\":\"JWT\"}") + "." + part("{\"acc\":" + kind + ",\"ent\":1,\"exp\":"
                + ends.getEpochSecond() + ",\"id\":\"0196f0aa-2f8e-7d1c-9c56-2b6d0f2b9a11\",\"oid\":987654,\"s\":1178,\"sid\":\"5c2c1a0e\",\"t\":false}")
                + "." + part(signature));
    }

    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("token", token, "apiBaseUrl", apiBaseUrl);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
