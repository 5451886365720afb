package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import ordnung.hub.inbox.store.LinePlans;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that was said with a customer, whichever of the shop's accounts it went through. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class CustomerLineTest {
    private static final int MANY = 50_000;
    private final Instant start = Instant.now().minusSeconds(3600);
    @Inject
    Db db;
    private WhatsAppShop lenina;
    private WhatsAppShop sadovaya;
    private WhatsAppPerson anna;

    @BeforeEach
    void open() {
        lenina = WhatsAppShop.open();
        sadovaya = WhatsAppShop.open();
        anna = person("Анна");
    }

    @AfterEach
    void close() {
        sadovaya.close();
        lenina.close();
    }

    private List<JsonPath> talksInTurn(int turns) {
        List<JsonPath> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            all.add(lenina.receiveText(anna, "Ленина " + i, start.plusSeconds(2L * i)));
            all.add(sadovaya.receiveText(anna, "Садовая " + i, start.plusSeconds(2L * i + 1)));
        }
        return all;
    }

    private static String customer(String chat) {
        return call().get("/api/v1/conversations/" + chat).path("customer.id");
    }

    private static JsonPath page(String customer, String query) {
        return call().get("/api/v1/customers/" + customer + "/messages?limit=3" + query).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void itIsReadBackToTheFirstDayAndOnAgain() {
        List<JsonPath> said = talksInTurn(4);
        String customer = customer(said.get(0).getString("conversationId"));
        assertThat(customer).isEqualTo(customer(said.get(1).getString("conversationId")));
        List<String> back = new ArrayList<>();
        JsonPath page = page(customer, "");
        for (;; page = page(customer, "&before=" + page.getString("next"))) {
            back.addAll(0, page.getList("items.text"));
            if (page.getString("next") == null) {
                break;
            }
        }
        List<String> all = Stream.iterate(0, i -> i < 4, i -> i + 1).flatMap(i -> Stream.of("Ленина " + i, "Садовая " + i)).toList();
        assertThat(back).isEqualTo(all);
        String second = page(customer, "&before=" + page(customer, "").getString("next")).getString("next");
        assertThat(page(customer, "&after=" + second).<String>getList("items.text")).containsExactlyElementsOf(all.subList(3, 6));
        call().get("/api/v1/customers/" + customer + "/messages?before=x").then().statusCode(400);
    }

    @Test
    void theThreadReachesOverAllChannelsAndOnlyItsOwnConversationIsAnswered() {
        List<JsonPath> said = talksInTurn(1);
        String chat = said.get(0).getString("conversationId");
        String elsewhere = said.get(1).getString("id");
        call().accept(ContentType.HTML).get("/inbox/" + chat).then().statusCode(200).body(allOf(containsString("id=\"m-" + said.get(0).getString("id")),
                not(containsString("id=\"m-" + elsewhere)), containsString("data-line-of=\"all\"")));
        call().accept(ContentType.HTML).cookie("line", "all").get("/inbox/" + chat).then().statusCode(200).body(allOf(containsString("id=\"m-" + said.get(0).getString("id")),
                containsString("id=\"m-" + elsewhere), containsString("Ответ уйдёт сюда: WhatsApp, Кондитерская"),
                containsString("data-quote=\"" + said.get(0).getString("id")), not(containsString("data-quote=\"" + elsewhere))));
        call().accept(ContentType.HTML).get("/inbox/" + chat + "/messages?ids=" + elsewhere).then().body(not(containsString("Садовая 0")));
        call().accept(ContentType.HTML).get("/inbox/" + chat + "/messages?line=all&ids=" + elsewhere).then().body(containsString("message--elsewhere"));
        String alone = lenina.receiveText(person("Одна"), "Привет", start).getString("conversationId");
        call().accept(ContentType.HTML).cookie("line", "all").get("/inbox/" + alone).then().body(not(containsString("data-line-of")));
        call().accept(ContentType.HTML).get("/inbox/" + alone + "/messages?line=all&ids=" + elsewhere).then().body(not(containsString("Садовая 0")));
    }

    /** By what is read, not by the time it takes: that is the machine's. */
    @Test
    void aPageOfFiftyThousandMessagesReadsNoMoreThanAPageOfFifty() {
        List<JsonPath> said = talksInTurn(1);
        UUID chat = UUID.fromString(said.get(0).getString("conversationId"));
        String customer = customer(chat.toString());
        db.query("""
                insert into message (id, conversation_id, account_id, direction, kind, text, author_kind, sent_at, position, received_at)
                select gen_random_uuid(), c.id, c.account_id, 'in', 'text', 'Сообщение ' || i, 'customer', t.at, t.at, t.at
                from conversation c cross join generate_series(1, $2) as i cross join lateral (select $3::timestamptz + i * interval '1 millisecond' as at) t
                where c.id = $1""", chat, MANY, start.minusSeconds(86_400).atOffset(java.time.ZoneOffset.UTC)).await().atMost(Duration.ofSeconds(60));
        db.query("analyze message").await().atMost(Duration.ofSeconds(60));

        for (String plan : List.of(LinePlans.newest(db, UUID.fromString(customer), 40), LinePlans.before(db, UUID.fromString(customer), start.minusSeconds(86_380), 40))) {
            assertThat(read(new JsonArray(plan).getJsonObject(0).getJsonObject("Plan"))).as(plan).isPositive().isLessThan(10 * 41);
        }
        JsonPath middle = page(customer, "");
        assertThat(middle.<String>getList("items.text")).contains("Ленина 0", "Садовая 0");
        db.query("delete from message where conversation_id = $1 and external_id is null", chat).await().atMost(Duration.ofSeconds(60));
    }

    /** Rows of messages that a plan has taken from table or index, over all its parts. */
    private static double read(JsonObject plan) {
        double own = "message".equals(plan.getString("Relation Name")) ? plan.getDouble("Actual Rows") * plan.getDouble("Actual Loops")
                + plan.getDouble("Rows Removed by Filter", 0.0) : 0;
        List<Object> parts = plan.containsKey("Plans") ? plan.getJsonArray("Plans").getList() : Collections.emptyList();
        return own + parts.stream().mapToDouble(each -> read(each instanceof JsonObject one ? one : new JsonObject(asMap(each)))).sum();
    }

    @SuppressWarnings("unchecked")
    private static java.util.Map<String, Object> asMap(Object each) {
        return (java.util.Map<String, Object>) each;
    }
}
