package ordnung.hub.orders;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ordnung.events.Direction;
import ordnung.hub.Chats;
import ordnung.hub.Chats.Chat;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class OrdersTest {
    @Inject
    Chats chats;

    private static String card(Map<String, Object> fields) {
        return call().body(fields).post("/api/v1/cards").then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> item(Object quantity, long price) {
        return Map.of("name", "Наполеон", "quantity", quantity, "unit", "kg", "price", Map.of("amount", price, "currency", "RUB"));
    }

    @Test
    void theShopStartsWithItsBoards() {
        call().get("/api/v1/boards").then().statusCode(200)
                .body("items[0].key", is("retail"))
                .body("items[0].stages.key", contains("new", "sale", "production", "ready", "courier", "delivered", "feedback", "done", "refused"))
                .body("items[0].stages.required.flatten()", hasSize(0))
                .body("items[0].automations.find { it.id == 'stage:ready' }.sentence", is("Когда карточка приходит в «Готов», клиенту уходит «Готово к выдаче»"))
                .body("items.key", hasItems("online-store", "order-processing", "returns", "corporate", "marketplaces"));
    }

    @Test
    void aCardIsMadeReadAndCounted() {
        String id = card(Map.of("items", List.of(item(2.5, 190_000)), "fulfilment", "courier", "comment", "без орехов"));
        call().get("/api/v1/cards/" + id).then().statusCode(200).header("ETag", "\"0\"")
                .body("board", is("retail")).body("stage", is("new")).body("total.amount", is(475_000)).body("total.currency", is("RUB"))
                .body("items[0].quantity", is(2.5f)).body("items[0].discount", is(0)).body("payment", nullValue()).body("customer", nullValue())
                .body("number", notNullValue()).body("closed", nullValue()).body("direction", is("retail")).body("draft", nullValue());
        call().get("/api/v1/cards/" + id + "/timeline").then().statusCode(200)
                .body("items[0].event.kind", is("created")).body("items[0].event.actor.kind", is("integration"));
    }

    @Test
    void anEditMergesAndIsCheckedFieldByField() {
        String id = card(Map.of("comment", "к вечеру", "unknown", 1));
        call().body("""
                {"items": [{"name": "Эклер", "quantity": 0, "unit": "pcs", "price": {"amount": 15000, "currency": "RUB"}},
                           {"name": "", "quantity": 1, "unit": "pcs", "price": {"amount": -1}, "discount": 101}],
                 "payment": "gold", "due": "завтра"}""").patch("/api/v1/cards/" + id).then().statusCode(400)
                .body("errors.field", hasItems("items[0].quantity", "items[1].name", "items[1].price.amount", "items[1].discount", "payment", "due"));
        call().header("If-Match", "\"0\"").body(Map.of("address", "Садовая, 18", "due", "2026-11-27T12:00:00+03:00", "payment", "partly",
                        "items", List.of(item(1, 100_001)), "discountPercent", 12.5)).patch("/api/v1/cards/" + id)
                .then().statusCode(200).header("ETag", "\"1\"").body("comment", is("к вечеру")).body("address", is("Садовая, 18"))
                .body("due", is("2026-11-27T09:00:00Z")).body("total.amount", is(87_501));
        call().header("If-Match", "\"0\"").body(Map.of("address", "другая")).patch("/api/v1/cards/" + id).then().statusCode(412);
        call().body("{\"address\": null}").patch("/api/v1/cards/" + id).then().statusCode(200).body("address", nullValue());
        call().body("[1]").patch("/api/v1/cards/" + id).then().statusCode(400);
        call().body("{}").patch("/api/v1/cards/" + UUID.randomUUID()).then().statusCode(404);
        call().get("/api/v1/cards/none").then().statusCode(404);
    }

    @Test
    void aMoveIsRecordedWithWhoAndTwiceIsOnce() {
        String id = card(Map.of());
        call().body(Map.of("stage", "sale")).put("/api/v1/cards/" + id + "/stage").then().statusCode(200).body("stage", is("sale")).body("version", is(1));
        call().body(Map.of("stage", "sale")).put("/api/v1/cards/" + id + "/stage").then().statusCode(200).body("version", is(1));
        call().body(Map.of("stage", "moon")).put("/api/v1/cards/" + id + "/stage").then().statusCode(400).body("errors[0].field", is("stage"));
        call().header("If-Match", "\"0\"").body(Map.of("stage", "new")).put("/api/v1/cards/" + id + "/stage").then().statusCode(412);
        call().get("/api/v1/cards/" + id + "/timeline").then().body("items.event.kind", contains("moved", "created"))
                .body("items[0].event.data.to", is("sale")).body("items[0].event.actor.name", notNullValue());
    }

    @Test
    void aLostOrderHasAReasonAndCanComeBack() {
        String id = card(Map.of());
        call().body(Map.of("stage", "refused")).put("/api/v1/cards/" + id + "/stage").then().statusCode(422).body("errors.field", contains("reason"));
        call().body(Map.of("outcome", "lost")).post("/api/v1/cards/" + id + "/closure").then().statusCode(400).body("errors.field", contains("reason"));
        call().body(Map.of("outcome", "lost", "reason", "дорого")).post("/api/v1/cards/" + id + "/closure").then().statusCode(200)
                .body("stage", is("refused")).body("closed.outcome", is("lost")).body("closed.reason", is("дорого"));
        call().get("/api/v1/cards?open=false&limit=200").then().body("items.id", hasItem(id));
        call().get("/api/v1/cards?open=true&limit=200").then().body("items.id", not(hasItem(id)));
        call().body(Map.of("stage", "sale")).put("/api/v1/cards/" + id + "/stage").then().statusCode(200).body("closed", nullValue());
        call().get("/api/v1/cards/" + id + "/timeline").then().body("items.event.kind", contains("reopened", "closed", "created"));
    }

    @Test
    void aStageRefusesACardAndNamesWhatIsMissing() {
        String key = "b" + System.nanoTime();
        call().body("""
                {"key": "%s", "name": "Торты", "direction": "corporate", "stages": [
                  {"key": "new", "name": "Новый", "required": ["fulfilment", "payment"]}, {"key": "done", "name": "Готово", "kind": "won"}]}"""
                .formatted(key)).post("/api/v1/boards").then().statusCode(201).body("stages[1].kind", is("won")).body("automations", hasSize(0));
        String id = card(Map.of("board", key));
        call().body(Map.of("stage", "done")).put("/api/v1/cards/" + id + "/stage").then().statusCode(422)
                .body("type", is("urn:ordnung:problem:stage-refused")).body("errors.field", contains("fulfilment", "payment"));
        call().body(Map.of("fulfilment", "pickup", "payment", "paid")).patch("/api/v1/cards/" + id).then().statusCode(200);
        call().body(Map.of("stage", "done")).put("/api/v1/cards/" + id + "/stage").then().statusCode(200).body("closed.outcome", is("won"));
    }

    @Test
    void aBoardIsEditedWithoutLosingACard() {
        String key = "b" + System.nanoTime();
        call().body("""
                {"key": "%s", "name": "Торты", "stages": [{"key": "new", "name": "Новый"}, {"key": "oven", "name": "Печь"}, {"key": "box", "name": "Коробка"}]}"""
                .formatted(key)).post("/api/v1/boards").then().statusCode(201);
        String id = card(Map.of("board", key, "stage", "oven"));
        String without = "{\"stages\": [{\"key\": \"box\", \"name\": \"В коробке\"}, {\"key\": \"new\", \"name\": \"Новый\"}]}";
        call().body(without).put("/api/v1/boards/" + key).then().statusCode(409).body("detail", containsString("oven"));
        call().body(Map.of("stage", "new")).put("/api/v1/cards/" + id + "/stage").then().statusCode(200);
        call().header("If-Match", "\"7\"").body(without).put("/api/v1/boards/" + key).then().statusCode(412);
        call().header("If-Match", "\"0\"").body(without).put("/api/v1/boards/" + key).then().statusCode(200).header("ETag", "\"1\"")
                .body("stages.key", contains("box", "new")).body("stages[0].name", is("В коробке"));
        call().body(without.replace("В коробке", "Коробочка")).put("/api/v1/boards/" + key).then().statusCode(200).body("version", is(2));
        call().body(Map.of("stages", List.of(Map.of("key", "x", "name", "X", "required", List.of("soul"), "template", "none"))))
                .put("/api/v1/boards/" + key).then().statusCode(400).body("errors.field", hasItems("stages[0].required", "stages[0].template"));
        call().body(Map.of("automations", List.of(Map.of("trigger", Map.of("stage", "box"), "actions", List.of(Map.of("template", "courier")),
                        "enabled", false)))).put("/api/v1/boards/" + key).then().statusCode(200)
                .body("automations.id", contains("stage:box")).body("automations[0].enabled", is(false));
    }

    @Test
    void theSameCreatingCallCreatesOnce() {
        String key = UUID.randomUUID().toString();
        String first = call().header("Idempotency-Key", key).body(Map.of("comment", "раз")).post("/api/v1/cards").then().statusCode(201).extract().path("id");
        call().header("Idempotency-Key", key).body(Map.of("comment", "раз")).post("/api/v1/cards").then().statusCode(201).body("id", is(first));
        call().header("Idempotency-Key", key).body(Map.of("comment", "два")).post("/api/v1/cards").then().statusCode(409);
    }

    @Test
    void everyNewRequestIsACardAndLaterMessagesBelongToIt() {
        UUID account = chats.account();
        Chat retail = chats.begun(account, "Марина", "retail", Instant.now());
        Chat market = chats.begun(account, "Покупатель", "marketplaces", Instant.now());
        UUID first = chats.write(List.of(retail, market), Direction.IN).get(0);
        String id = call().get("/api/v1/cards?conversation=" + retail.id()).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].board", is("retail")).body("items[0].stage", is("new")).body("items[0].customer.name", is("Марина"))
                .body("items[0].title", containsString(" – Марина")).body("items[0].source.channel", is("whatsapp"))
                .body("items[0].messages", contains(first.toString())).body("items[0].conversations", contains(retail.id().toString()))
                .extract().path("items[0].id");
        call().get("/api/v1/cards?conversation=" + market.id()).then().body("items[0].board", is("marketplaces"));
        UUID second = chats.write(List.of(retail), Direction.IN).get(0);
        call().get("/api/v1/cards?customer=" + retail.customer()).then().body("items", hasSize(1))
                .body("items[0].messages", contains(first.toString(), second.toString()));
        call().body(Map.of("outcome", "won")).post("/api/v1/cards/" + id + "/closure").then().statusCode(200).body("stage", is("done"));
        chats.write(List.of(retail), Direction.IN);
        call().get("/api/v1/cards?customer=" + retail.customer()).then().body("items", hasSize(2)).body("items[1].id", is(id));
    }

    @Test
    void whatTheShopSaysFirstIsNoRequest() {
        Chat chat = chats.begun(chats.account(), "Пётр", "retail", Instant.now());
        chats.write(List.of(chat), Direction.OUT);
        call().get("/api/v1/cards?conversation=" + chat.id()).then().body("items", hasSize(0));
    }

    @Test
    void numbersHaveNoGapsAndNoDoublesWhoeverCountsAtOnce() throws Exception {
        UUID account = chats.account();
        List<Callable<List<Integer>>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            List<Chat> batch = IntStream.range(0, 25).mapToObj(i -> chats.begun(account, "Гость", "retail", Instant.now())).toList();
            writers.add(() -> {
                chats.write(batch, Direction.IN);
                return batch.stream().map(chat -> call().get("/api/v1/cards?conversation=" + chat.id()).<Integer>path("items[0].number")).toList();
            });
            writers.add(() -> IntStream.range(0, 10).mapToObj(i -> call().body(Map.of()).post("/api/v1/cards").<Integer>path("number")).toList());
        }
        List<Integer> numbers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Integer>> done : pool.invokeAll(writers)) {
                numbers.addAll(done.get());
            }
        } finally {
            pool.shutdown();
        }
        long least = numbers.stream().mapToInt(n -> n).min().orElseThrow();
        assertThat(numbers.stream().mapToLong(n -> n).sorted().boxed())
                .containsExactlyElementsOf(LongStream.range(least, least + 140).boxed().toList());
    }

    @Test
    void aBatchIsNumberedInItsOrder() {
        UUID account = chats.account();
        List<Chat> batch = IntStream.range(0, 300).mapToObj(i -> chats.begun(account, "Гость", "retail", Instant.now())).toList();
        chats.write(batch, Direction.IN);
        List<Integer> numbers = List.of(0, 1, 150, 299).stream()
                .map(i -> call().get("/api/v1/cards?conversation=" + batch.get(i).id()).<Integer>path("items[0].number")).toList();
        assertThat(numbers).containsExactly(numbers.get(0), numbers.get(0) + 1, numbers.get(0) + 150, numbers.get(0) + 299);
    }

    @Test
    void somebodyAnswersForACard() {
        String person = call().body(Map.of("login", "o" + System.nanoTime(), "name", "Ольга", "password", "correct horse", "role", "staff"))
                .post("/api/v1/staff").then().statusCode(201).extract().path("id");
        String id = card(Map.of());
        call().body(Map.of("responsible", person)).put("/api/v1/cards/" + id + "/responsible").then().statusCode(200).body("responsible.name", is("Ольга"));
        call().get("/api/v1/cards?responsible=" + person).then().body("items.id", contains(id));
        call().body(Map.of("responsible", UUID.randomUUID())).put("/api/v1/cards/" + id + "/responsible").then().statusCode(400);
        call().body("{\"responsible\": null}").put("/api/v1/cards/" + id + "/responsible").then().statusCode(200).body("responsible", nullValue());
    }

    @Test
    void aListGoesOnWhereItStopped() {
        String mark = "метка" + System.nanoTime();
        IntStream.range(0, 5).forEach(i -> card(Map.of("comment", mark)));
        String next = call().queryParam("q", mark).queryParam("limit", 3).get("/api/v1/cards").then().body("items", hasSize(3)).extract().path("next");
        call().queryParam("q", mark).queryParam("limit", 3).queryParam("cursor", next).get("/api/v1/cards").then()
                .body("items", hasSize(2)).body("next", nullValue()).body("items.comment", everyItem(equalTo(mark)));
        call().queryParam("cursor", "nonsense").get("/api/v1/cards").then().statusCode(400).body("errors[0].field", is("cursor"));
        for (String list : List.of("/api/v1/cards", "/api/v1/products", "/api/v1/customers", "/api/v1/parked-records")) {
            for (String limit : List.of("500", "0", "abc", "9999999999")) {
                call().queryParam("limit", limit).get(list).then().statusCode(400).body("errors[0].field", is("limit"));
            }
        }
    }

    @Test
    void productsAreKeptBySku() {
        String sku = "NAP-" + System.nanoTime();
        String product = """
                {"sku": "%s", "name": {"ru": "Наполеон", "uk": "Наполеон"}, "unit": "kg", "price": {"amount": 190000, "currency": "RUB"},
                 "aliases": ["наполеончик"], "min": 0.5}""".formatted(sku);
        call().body(product).post("/api/v1/products").then().statusCode(201).body("name.ru", is("Наполеон")).body("min", is(0.5f));
        call().body(product).post("/api/v1/products").then().statusCode(409);
        call().body("{\"price\": {\"amount\": 200000}, \"name\": {\"en\": \"Napoleon\"}}").patch("/api/v1/products/" + sku).then().statusCode(200)
                .body("price.amount", is(200_000)).body("name.ru", is("Наполеон")).body("name.en", is("Napoleon")).body("aliases", contains("наполеончик"));
        call().body(Map.of("sku", "x")).post("/api/v1/products").then().statusCode(400).body("errors.field", hasItems("name.ru", "unit", "price"));
        call().queryParam("q", "наполеонч").get("/api/v1/products").then().statusCode(200).body("items.sku", hasItem(sku));
    }
}
