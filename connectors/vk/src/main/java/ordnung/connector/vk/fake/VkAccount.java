package ordnung.connector.vk.fake;

import java.util.Map;

/** One community as VK knows it. */
public record VkAccount(long groupId, String name, String accessToken, String secret, String confirmation) {

    /** A made-up community: no such number, key or secret exists. */
    public static VkAccount sample() {
        return new VkAccount(203076503, "Пекарня", "vk1.a.sample-access-key", "sample-secret-7", "a1b2c3d4");
    }

    /** The settings of a channel account for it. */
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("groupId", String.valueOf(groupId), "accessToken", accessToken, "secret", secret, "confirmation", confirmation,
                "apiBaseUrl", apiBaseUrl);
    }

    /** Without the secrets: a demo's webhook is on a real address. */
    @Override
    public String toString() {
        return "VkAccount[groupId=" + groupId + "]";
    }
}
