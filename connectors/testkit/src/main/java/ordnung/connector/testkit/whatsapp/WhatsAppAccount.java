package ordnung.connector.testkit.whatsapp;

import java.util.Map;

/**
 * One business number as Meta knows it.
 *
 * @param displayPhone  digits, without "+"
 */
public record WhatsAppAccount(String phoneNumberId, String businessAccountId, String displayPhone, String accessToken, String appSecret,
                              String verifyToken) {

    /** A made-up account: no such number, token or secret exists. */
    public static WhatsAppAccount sample() {
        return new WhatsAppAccount("106540352242922", "102290129340398", "79990000001", "EAAG-sample-token", "sample-app-secret",
                "sample-verify-token");
    }

    /** The settings of a channel account for it. */
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("phoneNumberId", phoneNumberId, "businessAccountId", businessAccountId, "accessToken", accessToken, "appSecret",
                appSecret,
                "verifyToken", verifyToken, "apiBaseUrl", apiBaseUrl);
    }

    /** Without the secrets: a demo's webhook is on a real address. */
    @Override
    public String toString() {
        return "WhatsAppAccount[phoneNumberId=" + phoneNumberId + "]";
    }
}
