package ordnung.hub.inbox;

import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.inbox.store.ClosingWindows;
import org.junit.jupiter.api.Test;

/** WhatsApp takes no free answer a day after the customer's last word: who has three hours left is in a queue of their own. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ClosingWindowsTest {
    @Inject
    ClosingWindows closing;

    private List<UUID> ids() {
        return closing.ids(1000).await().atMost(Duration.ofSeconds(10));
    }

    private static UUID wrote(WhatsAppShop shop, String name, Duration ago) {
        return UUID.fromString(shop.receiveText(person(name), "Ещё актуально?", Instant.now().minus(ago)).getString("conversationId"));
    }

    @Test
    void whoHasThreeHoursLeftStandsThereTheMostUrgentFirst() {
        try (WhatsAppShop shop = WhatsAppShop.open()) {
            UUID soon = wrote(shop, "Ольга", Duration.ofHours(22));
            UUID first = wrote(shop, "Пётр", Duration.ofMinutes(23 * 60 + 50));
            UUID calm = wrote(shop, "Раиса", Duration.ofHours(20));
            UUID over = wrote(shop, "Семён", Duration.ofHours(25));

            assertThat(ids()).containsSubsequence(first, soon).doesNotContain(calm, over);

            Integration.call().body(Map.of("reason", "Спам")).post("/api/v1/conversations/" + first + "/dismissal").then().statusCode(200);
            assertThat(ids()).contains(soon).doesNotContain(first);
        }
    }
}
