package ordnung.hub.customers;

import static ordnung.hub.Integration.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.hub.Chats;
import ordnung.hub.Chats.Chat;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class CustomersTest {
    @Inject
    Chats chats;

    private Chat chat(String name) {
        return chats.begun(chats.account(), name, "retail", Instant.now());
    }

    @Test
    void aCustomerIsReadWithAliasesAndTotals() {
        Chat chat = chat("Марина");
        chats.write(List.of(chat), Direction.IN);
        String card = call().get("/api/v1/cards?customer=" + chat.customer()).path("items[0].id");
        call().body("{\"items\": [{\"name\": \"Торт\", \"quantity\": 2, \"unit\": \"kg\", \"price\": {\"amount\": 150000, \"currency\": \"RUB\"}}]}")
                .patch("/api/v1/cards/" + card).then().statusCode(200);
        call().get("/api/v1/customers/" + chat.customer()).then().statusCode(200).header("ETag", "\"0\"").body("name", is("Марина"))
                .body("aliases[0].evidence", is("verified")).body("aliases[0].channel", is("whatsapp"))
                .body("totals.orders", is(1)).body("totals.sum.amount", is(300_000)).body("totals.average.amount", is(300_000))
                .body("totals.first", notNullValue()).body("consents", hasSize(0));
        call().get("/api/v1/customers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aNewNameIsOnTheCardsToo() {
        Chat chat = chat("marina_83");
        chats.write(List.of(chat), Direction.IN);
        call().body(Map.of("name", "Марина Белоусова", "names", Map.of("first", "Марина"), "phones", List.of("8 (912) 345-67-89", "+79123456789"),
                        "mails", List.of("m@example.org"), "birthday", "1983-05-01", "language", "uk")).patch("/api/v1/customers/" + chat.customer())
                .then().statusCode(200).body("phones", contains("+79123456789")).body("names.first", is("Марина")).body("version", is(1));
        call().get("/api/v1/cards?customer=" + chat.customer()).then().body("items[0].title", endsWith(" – Марина Белоусова"));
        call().body(Map.of("names", Map.of("last", "Белоусова"))).patch("/api/v1/customers/" + chat.customer())
                .then().body("names.first", is("Марина")).body("names.last", is("Белоусова"));
    }

    @Test
    void whatIsWrongIsNamed() {
        Chat chat = chat("Пётр");
        call().body(Map.of("name", " ", "phones", List.of("12"), "mails", List.of("nobody"), "birthday", "2199-01-01", "language", "de"))
                .patch("/api/v1/customers/" + chat.customer()).then().statusCode(400)
                .body("errors.field", hasItems("name", "phones[0]", "mails[0]", "birthday", "language"));
        call().header("If-Match", "\"5\"").body(Map.of("name", "Другой")).patch("/api/v1/customers/" + chat.customer()).then().statusCode(412);
    }

    @Test
    void aCustomerIsFoundByNamePhoneAndMail() {
        Chat chat = chat("Ярослава " + System.nanoTime());
        String mail = "y" + System.nanoTime() + "@example.org";
        call().body(Map.of("phones", List.of("+79161234500"), "mails", List.of(mail))).patch("/api/v1/customers/" + chat.customer()).then().statusCode(200);
        for (String q : List.of(chat.name().toUpperCase(java.util.Locale.ROOT), "8 916 123-45-00", mail.substring(0, 12))) {
            call().queryParam("q", q).get("/api/v1/customers").then().statusCode(200).body("items.id", hasItem(chat.customer().toString()));
        }
        call().queryParam("q", "100%_").get("/api/v1/customers").then().body("items", hasSize(0));
    }

    @Test
    void whatWasSaidAndDoneStandsOnOneLine() {
        Chat chat = chat("Инна");
        chats.write(List.of(chat), Direction.IN);
        String next = call().queryParam("limit", 1).get("/api/v1/customers/" + chat.customer() + "/timeline").then().statusCode(200)
                .body("items", hasSize(1)).extract().path("next");
        call().queryParam("cursor", next).get("/api/v1/customers/" + chat.customer() + "/timeline").then().body("items", hasSize(1));
        call().get("/api/v1/customers/" + chat.customer() + "/timeline").then().body("items.kind", hasItems("message", "event"))
                .body("items.find { it.kind == 'message' }.message.text", is("Здравствуйте"))
                .body("items.find { it.kind == 'event' }.event.kind", is("created"));
    }
}
