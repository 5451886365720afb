package ordnung.hub.inbox;

import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.events.MessageEdited;
import ordnung.host.EventCodec;
import ordnung.hub.TestServices;
import ordnung.hub.inbox.store.EarlyUpdates;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.OldChanges;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class HousekeepingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Db db;

    @Inject
    EarlyUpdates early;

    @Inject
    OldChanges changes;

    private void run(String sql, Object... values) {
        db.query(sql, values).await().atMost(PATIENCE);
    }

    private long count(String sql, Object... values) {
        return db.first(row -> row.getLong(0), sql, values).await().atMost(PATIENCE).orElseThrow();
    }

    @Test
    void oldChangesGoAndYoungOnesStay() {
        String type = "test." + UUID.randomUUID();
        // Older than anything that the application itself wrote, as what is deleted must lie at the beginning.
        run("""
                insert into change (id, at, type, data) overriding system value
                select -n, now() - interval '8 days', $1, '{}' from generate_series(1, 4500) n""", type);
        run("insert into change (at, type, data) values (now() - interval '6 days', $1, '{}')", type);
        changes.expire().await().atMost(PATIENCE);
        assertThat(count("select count(*) from change where type = $1", type)).isEqualTo(1);
    }

    @Test
    void whatNobodyCameForIsForgottenAfterAMonth() {
        UUID account = UUID.randomUUID();
        run("""
                insert into early_update (account_id, external_id, update_id, type, body, at)
                select $1, 'x' || n, 'u', 't', '{}', now() - case when n <= 1200 then interval '31 days' else interval '29 days' end
                from generate_series(1, 1203) n""", account);
        early.expire().await().atMost(PATIENCE);
        assertThat(count("select count(*) from early_update where account_id = $1", account)).isEqualTo(3);
        run("delete from early_update where account_id = $1", account);
    }

    @Test
    void whatCameAtTheVeryMomentOfItsMessageIsAppliedAfterwards() {
        try (WhatsAppShop shop = WhatsAppShop.open()) {
            JsonPath message = shop.receiveText(person("Анна"), "до", Instant.now());
            String wamid = message.getString("externalId");
            MessageEdited edit = new MessageEdited("x", wamid, "e1", "после", null, Instant.now(), null);
            run("insert into early_update (account_id, external_id, update_id, type, body, at) values ($1, $2, 'edit:e1', $3, $4, now())",
                    UUID.fromString(shop.id), wamid, EventCodec.type(edit), new String(EventCodec.write(edit), StandardCharsets.UTF_8));
            early.match().await().atMost(PATIENCE);
            assertThat(shop.message(wamid).getString("text")).isEqualTo("после");
        }
    }
}
