package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated OpenAPI document, held against the public contract. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class DescribedApiTest {
    private static final String CONTRACT = """
            GET /api/v1/about
            GET POST /api/v1/channel-accounts
            GET PATCH /api/v1/channel-accounts/{id}
            PUT /api/v1/channel-accounts/{id}/enabled
            GET /api/v1/ledger
            GET /api/v1/conversations
            GET /api/v1/conversations/{id}
            GET POST /api/v1/conversations/{id}/messages
            PUT /api/v1/conversations/{id}/assignee
            PUT /api/v1/conversations/{id}/snooze
            POST /api/v1/conversations/{id}/dismissal
            PUT DELETE /api/v1/conversations/{id}/messages/{messageId}/cards/{cardId}
            PUT /api/v1/conversations/{id}/links
            GET /api/v1/customers/{id}/messages
            POST /api/v1/conversations/actions
            DELETE /api/v1/conversations/actions/{id}
            GET POST /api/v1/views
            PUT DELETE /api/v1/views/{id}
            GET /api/v1/search
            GET /api/v1/messages
            GET POST /api/v1/cards
            GET PATCH /api/v1/cards/{id}
            PUT /api/v1/cards/{id}/stage
            PUT /api/v1/cards/{id}/responsible
            GET /api/v1/cards/{id}/timeline
            GET /api/v1/cards/{id}/firings
            POST /api/v1/cards/{id}/closure
            GET POST /api/v1/boards
            GET PUT /api/v1/boards/{key}
            GET /api/v1/customers
            GET PATCH /api/v1/customers/{id}
            GET /api/v1/customers/{id}/timeline
            GET POST /api/v1/templates
            PUT /api/v1/templates/{key}
            POST /api/v1/templates/{key}/preview
            GET POST /api/v1/products
            GET /api/v1/events
            GET /api/v1/colleagues
            GET PUT /api/v1/staff/me/presence
            POST /api/v1/staff/me/handovers
            GET /api/v1/staff/me/notices
            PUT /api/v1/staff/me/notices/seen
            PUT /api/v1/conversations/{id}/presence
            PUT DELETE /api/v1/conversations/{id}/follower
            POST /api/v1/conversations/{id}/transfers
            GET /api/v1/conversations/{id}/mentions
            GET PUT /api/v1/sharing-rules
            GET /api/v1/alerts
            GET /api/v1/alerts/called
            GET PUT /api/v1/alerts/settings
            GET PUT /api/v1/alerts/rules
            GET POST /api/v1/alerts/devices
            DELETE /api/v1/alerts/devices/{id}
            GET /api/v1/alerts/push-key
            POST /api/v1/alerts/tests
            GET /api/v1/alerts/tests/{id}
            POST /api/v1/alerts/chat-codes
            DELETE /api/v1/alerts/chat
            GET /api/v1/overview/now
            GET /api/v1/overview/answers
            """;

    @Test
    void everyCallOfTheContractIsDescribed() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");
        TreeSet<String> missing = new TreeSet<>();
        CONTRACT.lines().forEach(line -> {
            String[] words = line.split(" ");
            String path = words[words.length - 1];
            for (int i = 0; i < words.length - 1; i++) {
                String method = words[i].toLowerCase(java.util.Locale.ROOT);
                boolean there = paths.entrySet().stream().anyMatch(one -> shape(one.getKey()).equals(shape(path)) && one.getValue()
                        .containsKey(method));
                if (!there) {
                    missing.add(words[i] + " " + path);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    /** A path whatever its parameters are called. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @ParameterizedTest
    @CsvSource({"sort=oldest, sort", "state=open, state", "limit=0, limit", "limit=201, limit", "limit=many, limit",
            "cursor=garbage, cursor", "account=ours, account",
        "assignee=me2, assignee", "customer=x, customer"})
    void aListSaysWhichOfItsParametersIsWrong(String query, String field) {
        call().get("/api/v1/conversations?" + query).then().statusCode(400).contentType("application/problem+json").body("errors.field",
                contains(field));
    }

    @ParameterizedTest
    @CsvSource({"before=garbage, before", "after=garbage, after", "limit=0, limit", "limit=x, limit"})
    void soDoesAThread(String query, String field) {
        try (WhatsAppShop shop = WhatsAppShop.open()) {
            String chat = shop.receiveText(WhatsAppShop.person("Анна"), "?", Instant.now()).getString("conversationId");
            call().get("/api/v1/conversations/" + chat + "/messages?" + query).then().statusCode(400).body("errors.field", contains(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/messages", "/api/v1/messages?externalId=x&account=ours"})
    void aSearchSaysWhatItNeeds(String path) {
        call().get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aThreadIsReadInPagesFromBothEnds() {
        try (WhatsAppShop shop = WhatsAppShop.open()) {
            var anna = WhatsAppShop.person("Анна");
            Instant start = Instant.now().minusSeconds(100);
            String chat = "";
            for (int i = 0; i < 7; i++) {
                chat = shop.receiveText(anna, "слово " + i, start.plusSeconds(i)).getString("conversationId");
            }
            String path = "/api/v1/conversations/" + chat + "/messages?limit=3";
            var first = call().get(path).jsonPath();
            assertThat(first.<String>getList("items.text")).containsExactly("слово 0", "слово 1", "слово 2");
            var second = call().get(path + "&after=" + first.getString("next")).jsonPath();
            assertThat(second.<String>getList("items.text")).containsExactly("слово 3", "слово 4", "слово 5");
            var third = call().get(path + "&cursor=" + second.getString("next")).jsonPath();
            assertThat(third.<String>getList("items.text")).containsExactly("слово 6");
            assertThat(third.getString("next")).isNull();
            var back = call().get(path + "&before=" + second.getString("next")).jsonPath();
            assertThat(back.<String>getList("items.text")).containsExactly("слово 2", "слово 3", "слово 4");
        }
    }
}
