package ordnung.connector.yandexmarket.fake;

import java.util.Map;

/** A shop on the played Market. */
public record MarketAccount(String businessId, String campaignId, String apiKey, String pushKey) {

    public static MarketAccount sample() {
        return new MarketAccount("11111111", "22222222", "ACMA:played-market-key:0123abcd", "played-push-key-7421");
    }

    /** @param apiBaseUrl  of the server that plays */
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("businessId", businessId, "campaignId", campaignId, "apiKey", apiKey, "pushKey", pushKey, "apiBaseUrl", apiBaseUrl);
    }
}
