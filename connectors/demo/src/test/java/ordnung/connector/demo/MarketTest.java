package ordnung.connector.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.JdkHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marketplace of the town, with Ozon as the one that is there to be played. */
class MarketTest {
    private static final byte[] CAKE = {1, 2, 3};

    @TempDir
    Path folder;
    private final Hub hub = new Hub();
    private DemoTown town;
    private Market ozon;

    @BeforeEach
    void start() {
        town = DemoTown.start(folder, Clock.systemUTC());
        town.connect(hub.server.baseUrl().resolve("/webhooks/whatsapp/1"), hub.server.baseUrl().resolve("/webhooks/site-form/2"), Map.of("ozon", hub.server.baseUrl().resolve("/webhooks/ozon/3?key=word")));
        ozon = town.market("ozon");
    }

    @AfterEach
    void stop() {
        town.close();
        hub.close();
    }

    @Test
    void whatABuyerWritesIsTheMarketplacesCallToTheShop() throws Exception {
        String chat = ozon.opens("Маргарита", null, "Когда приедет?");

        assertThat(hub.next()).satisfies(call -> {
            assertThat(call.path()).isEqualTo("/webhooks/ozon/3");
            assertThat(call.query("key")).contains("word");
            assertThat(call.json().path("chat_id").asText()).isEqualTo(chat);
            assertThat(call.json().path("data").path(0).asText()).isEqualTo("Когда приедет?");
        });
    }

    @Test
    void whatTheShopAnswersStandsInTheChat() throws Exception {
        String chat = ozon.opens("Маргарита", null, "Когда приедет?");
        long before = ozon.version();

        shop("/v1/chat/send/message", Map.of("chat_id", chat, "text", "Завтра"));

        assertThat(ozon.stall().chats()).singleElement().satisfies(one -> assertThat(one.said()).extracting(said -> said.byShop() + " " + said.text())
                .containsExactly("false Когда приедет?", "true Завтра"));
        assertThat(ozon.version()).isGreaterThan(before);
    }

    @Test
    void anOrderGoesItsWayAndNoOther() throws Exception {
        String order = ozon.orders("Гульнара", Map.of("chay-travyanoy", 2));
        assertThat(ozon.stall().orders().get(0).total()).isEqualTo(78_000);
        assertThat(ozon.next(ozon.stall().orders().get(0))).containsExactly(Step.READY, Step.DELIVERING, Step.CANCELLED);

        shop("/v4/posting/fbs/ship", Map.of("posting_number", order, "packages", List.of(Map.of("products", List.of(Map.of("product_id", 1, "quantity", 2))))));
        ozon.moves(order, Step.DELIVERING);

        assertThatThrownBy(() -> ozon.moves(order, Step.READY)).isInstanceOf(IllegalStateException.class);
        assertThat(ozon.stall().orders().get(0).moves()).extracting(move -> move.byShop() + " " + move.to()).containsExactly("true READY", "false DELIVERING");
    }

    @Test
    void afterARestartEverythingIsAsItWas() throws Exception {
        String chat = ozon.opens("Маргарита", null, "Вот такой");
        ozon.sends(chat, "image/png", CAKE);
        ozon.asks("Илья", "nabor-makarons-16", "Свежие?");
        ozon.reviews("Станислав", "nabor-eklerov-10", 2, "Помялись");
        String order = ozon.orders("Гульнара", Map.of("chay-travyanoy", 1));
        ozon.moves(order, Step.CANCELLED);
        shop("/v1/chat/send/message", Map.of("chat_id", chat, "text", "Сделаем"));
        Stall before = ozon.stall();
        String history = shop("/v3/chat/history", Map.of("chat_id", chat, "limit", 100));

        town.close();
        start();

        assertThat(ozon.stall()).isEqualTo(before);
        assertThat(shop("/v3/chat/history", Map.of("chat_id", chat, "limit", 100))).isEqualTo(history);
        assertThat(town.media(before.chats().get(0).said().get(1).mediaId()).orElseThrow().bytes()).isEqualTo(CAKE);
        ozon.writes(chat, "И ещё один");
        assertThat(ozon.stall().chats().get(0).said()).extracting(Stall.Said::id).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> ozon.writes("nobody", "x")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ozon.asks("Илья", "nothing", "x")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ozon.moves("nothing", Step.READY)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> town.market("bazaar")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theMarketplacesNumbersOfProductsAreAllDifferentAndOnlyOfWhatIsSoldByThePiece() {
        assertThat(ozon.wares()).extracting(ware -> ware.listing()).doesNotHaveDuplicates().allMatch(number -> number.matches("[1-9]\\d{8}"));
        assertThat(town.listings("chay-travyanoy")).singleElement().asString().startsWith("ozon:");
        assertThat(town.listings("tort-lesnaya-yagoda")).isEmpty();
    }

    /** Calls Ozon as the shop does. */
    private String shop(String path, Map<String, Object> body) throws Exception {
        Map<String, Object> settings = town.settings("ozon");
        return new String(new JdkHttp().exchange(Http.Request.post(URI.create(settings.get("apiBaseUrl") + path),
                Map.of("Client-Id", (String) settings.get("clientId"), "Api-Key", (String) settings.get("apiKey")),
                new Http.Body.Bytes("application/json", new ObjectMapper().writeValueAsBytes(body)))).toCompletableFuture().get(10, TimeUnit.SECONDS).body());
    }
}
