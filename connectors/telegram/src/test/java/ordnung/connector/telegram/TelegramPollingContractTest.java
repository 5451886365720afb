package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import org.junit.jupiter.api.Test;

/** The same bot in a shop that Telegram cannot call. */
class TelegramPollingContractTest extends TelegramContractTest {
    private int happened;

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        Map<String, Object> settings = new HashMap<>(super.settings(apiBaseUrl));
        settings.put("updates", "polling");
        return settings;
    }

    @Override
    public List<String> happen(String feed, int messages) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            happened++;
            ObjectNode update = Fixtures.json("text").put("update_id", 5000 + happened);
            update.withObject("/message").put("message_id", happened);
            telegram.happen(update);
            ids.add("1111111_" + happened);
        }
        return ids;
    }

    /** Whoever asks wants no calls: while there is a webhook, Telegram answers nobody who asks. */
    @Test
    @Override
    public void subscribingTwiceIsAsGoodAsOnce() {
        Subscribing connector = (Subscribing) connector();
        for (int i = 0; i < 2; i++) {
            assertThat(connector.subscribe(URI.create("https://shop.example/webhooks/telegram/a")).toCompletableFuture().join())
                    .isInstanceOf(SendResult.Accepted.class);
        }
        assertThat(telegram.webhook()).isEmpty();
        assertThat(fake().taken()).allMatch(request -> request.path().endsWith("/deleteWebhook"));
        fake().verify();
    }
}
