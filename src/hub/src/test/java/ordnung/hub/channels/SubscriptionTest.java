package ordnung.hub.channels;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import ordnung.hub.toy.ToyAccount;
import ordnung.hub.toy.Toys;
import org.junit.jupiter.api.Test;

/** A provider is told where to call, and told again. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class SubscriptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    Subscriptions subscriptions;

    @Inject
    Db db;

    private void subscribe(ToyAccount toy) {
        call().put(toy.path() + "/webhook").then().statusCode(200).body("ok", is(true), "error", nullValue());
    }

    private void passes(ToyAccount toy, Duration time) {
        db.query("update channel_account set subscribed_at = subscribed_at - $2::bigint * interval '1 second' where id = $1", UUID.fromString(toy.id()), time.toSeconds())
                .await().atMost(PATIENCE);
        subscriptions.repeat().await().atMost(PATIENCE);
    }

    @Test
    void theProviderIsToldTheAddressThatThePageShows() {
        ToyAccount toy = ToyAccount.connect("called");
        call().get(toy.path()).then().body("incoming.subscribes", is(true), "incoming.subscribed", is(false), "incoming.polled", is(false),
                "incoming.pollable", is(true), "incoming.reachable", is(false));
        subscribe(toy);
        assertThat(Toys.addresses(toy.token())).containsExactly(toy.webhook());
        assertThat(toy.webhook().toString()).endsWith(toy.id() + "?toy=" + toy.token());
        call().get(toy.path()).then().body("incoming.subscribed", is(true));
        assertThat(db.list(row -> row.getString(0), "select subscribed_url from channel_account where id = $1", UUID.fromString(toy.id())).await().atMost(PATIENCE))
                .noneMatch(url -> url.contains(toy.token()));
    }

    @Test
    void anHourLaterItIsToldAgain() {
        ToyAccount toy = ToyAccount.connect("called");
        subscribe(toy);
        passes(toy, Duration.ofMinutes(58));
        assertThat(Toys.addresses(toy.token())).hasSize(1);
        passes(toy, Duration.ofMinutes(3));
        assertThat(Toys.addresses(toy.token())).containsExactly(toy.webhook(), toy.webhook());
        subscriptions.repeat().await().atMost(PATIENCE);
        assertThat(Toys.addresses(toy.token())).hasSize(2);
    }

    @Test
    void newKeysAreToldAtOnce() {
        ToyAccount toy = ToyAccount.connect("called");
        subscribe(toy);
        call().body(Map.of("settings", Map.of("token", toy.token() + "-new"))).patch(toy.path()).then().statusCode(200)
                .body("incoming.subscribed", is(false));
        subscriptions.repeat().await().atMost(PATIENCE);
        assertThat(Toys.addresses(toy.token() + "-new")).singleElement().asString().endsWith("?toy=" + toy.token() + "-new");
    }

    @Test
    void anAccountThatIsSwitchedOffOrNeverAskedForItIsLeftAlone() {
        ToyAccount off = ToyAccount.connect("called");
        ToyAccount never = ToyAccount.connect("called");
        subscribe(off);
        call().body(Map.of("enabled", false)).put(off.path() + "/enabled").then().statusCode(200);
        passes(off, Duration.ofHours(2));
        assertThat(Toys.addresses(off.token())).hasSize(1);
        assertThat(Toys.addresses(never.token())).isEmpty();
    }

    @Test
    void aRefusalIsToldAndRememberedByNobody() {
        ToyAccount toy = ToyAccount.connect("called");
        Toys.revoke(toy.token());
        call().put(toy.path() + "/webhook").then().statusCode(200).body("ok", is(false), "error.message", is("The toy does not know this token."));
        call().get(toy.path()).then().body("incoming.subscribed", is(false), "health.state", is("ok"));
    }

    @Test
    void anAccountThatWasToldAndIsRefusedLaterStops() {
        ToyAccount toy = ToyAccount.connect("called");
        subscribe(toy);
        Toys.revoke(toy.token());
        passes(toy, Duration.ofHours(2));
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> "stopped".equals(toy.state()));
    }

    @Test
    void whoHasNobodyToTellIsRefused() {
        ToyAccount asked = ToyAccount.connect("asked");
        call().get(asked.path()).then().body("incoming.polled", is(true), "incoming.subscribes", is(false));
        call().put(asked.path() + "/webhook").then().statusCode(409).body("detail", notNullValue());
        String form = call().body(Map.of("channel", "site-form", "name", "Форма", "settings", Map.of("key", "a key of sixteen & more"))).post(ToyAccount.PATH)
                .then().statusCode(201).body("webhookUrl", org.hamcrest.Matchers.endsWith("?key=a+key+of+sixteen+%26+more")).extract().path("id");
        call().put(ToyAccount.PATH + "/" + form + "/webhook").then().statusCode(409);
        call().put(ToyAccount.PATH + "/" + UUID.randomUUID() + "/webhook").then().statusCode(404);
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        call().body(Map.of("channel", "toy", "name", "Игрушка", "settings", Map.of("token", "t", "way", "flown"))).post(ToyAccount.PATH).then().statusCode(400)
                .body("errors.field", is(java.util.List.of("settings.way")), "errors.message", is(java.util.List.of("must be one of asked, called")));
    }
}
