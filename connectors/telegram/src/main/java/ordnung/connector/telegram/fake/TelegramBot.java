package ordnung.connector.telegram.fake;

import java.util.Map;

/**
 * One bot as Telegram knows it.
 *
 * @param secretToken  what {@code setWebhook} was told, or will be
 * @param username     ends in {@code bot}
 */
public record TelegramBot(String token, String secretToken, String username) {
    private static final String SAMPLE_ID = "7000000001";

    /** A made-up bot: no such token or secret exists. */
    public static TelegramBot sample() {
        return new TelegramBot(SAMPLE_ID + ":AAsample-bot-token-of-nobody", "sample-secret-word", "sample_shop_bot");
    }

    public long id() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    /** The settings of a channel account for it. */
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("botToken", token, "secretToken", secretToken, "apiBaseUrl", apiBaseUrl);
    }

    /** Without the secrets: a demo's webhook is on a real address. */
    @Override
    public String toString() {
        return "TelegramBot[" + username + "]";
    }
}
