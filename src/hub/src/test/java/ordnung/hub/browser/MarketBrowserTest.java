package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Objects;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.demo.InDemoMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer at a marketplace of the demo, and an administrator of the shop. */
@QuarkusTest
@TestProfile(InDemoMode.class)
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class MarketBrowserTest {
    /** A marketplace is asked, which takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    private static Chrome chrome;
    private Administrator olga;
    private Administrator buyer;

    @BeforeAll
    static void start() {
        chrome = Chrome.start();
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @BeforeEach
    void open() {
        olga = new Administrator(chrome.browser(), 1440, 900).signsIn();
        buyer = new Administrator(chrome.browser(), 1440, 900);
    }

    @AfterEach
    void leave() {
        olga.close();
        buyer.close();
    }

    @Test
    void a_question_and_a_chat_are_answered_where_they_were_begun() {
        Page market = buyer.page();
        market.navigate("/demo/markets/yandex-market");
        begins(market, "questions", "Спросить о товаре");
        market.selectOption("#questions-sku", "makarons-mango");
        market.fill("#questions-text", "Манго настоящее или ароматизатор?");
        button(market, "#questions", "Спросить").click();
        assertThat(deal(market, "questions", "Манго настоящее")).containsText("Ждёт магазин");

        assertThat(olga.row("Манго настоящее")).isVisible(SOON);
        olga.opens("Манго настоящее");
        assertThat(olga.message("Манго настоящее")).containsText("Макаронс манго");
        olga.answers("Пюре альфонсо");
        assertThat(deal(market, "questions", "Манго настоящее").getByText("Пюре альфонсо")).isVisible(SOON);

        begins(market, "chats", "Написать магазину");
        market.fill("#chats-text", "<b>Соберёте</b> букет к коробке?");
        button(market, "#chats", "Отправить").click();
        assertThat(olga.row("Соберёте")).isVisible(SOON);
        olga.opens("Соберёте");
        assertThat(olga.message("<b>Соберёте</b> букет")).isVisible();
        olga.answers("Да, из пионов");
        assertThat(deal(market, "chats", "Да, из пионов")).isVisible(SOON);
        assertThat(deal(market, "chats", "Да, из пионов")).containsText("Магазин ответил");
        deal(market, "chats", "Да, из пионов").getByLabel("Сообщение").fill("Чудесно");
        market.keyboard().press("Enter");
        assertThat(olga.message("Чудесно")).isVisible(SOON);
        assertThat(buyer.complaints()).isEmpty();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void an_order_becomes_a_card_that_goes_where_the_marketplace_brings_it() {
        Page market = buyer.page();
        market.navigate("/demo/markets/ozon");
        begins(market, "orders", "Сделать заказ");
        market.selectOption("#orders select[name=sku]", "hleb-rzhanoy-zakvaska");
        market.fill("#orders input[name=quantity]", "7");
        button(market, "#orders", "Заказать").click();
        Locator order = deal(market, "orders", "7 ×");
        assertThat(order).containsText("1 155");

        await("card").atMost(PATIENCE).until(() -> Integration.call().get("/api/v1/cards?limit=200")
                .path("items.find { it.items.any { one -> one.sku == 'hleb-rzhanoy-zakvaska' } }?.number"), Objects::nonNull);
        olga.page().navigate("/board/marketplaces");
        Locator card = olga.page().locator("li.card").filter(new Locator.FilterOptions().setHasText("7 шт"));
        assertThat(card).isVisible(SOON);
        assertThat(card).containsText("1 155");
        button(order, "В доставку").click();
        assertThat(order).containsText("В пути");
        assertThat(olga.page().locator(".column__cards[data-stage=handed-over] li.card").filter(new Locator.FilterOptions().setHasText("7 шт"))).isVisible(SOON);
        assertThat(buyer.complaints()).isEmpty();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void everything_fits_a_phone() {
        try (Administrator phone = new Administrator(chrome.browser(), 360, 740)) {
            for (String path : new String[] {"/demo", "/demo/markets/ozon", "/demo/markets/wildberries", "/demo/markets/yandex-market"}) {
                phone.page().navigate(path);
                assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360);
            }
            phone.page().locator("[data-jump=reviews]").click();
            assertThat(phone.page().locator("[data-jump=reviews]")).hasAttribute("aria-current", "true");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void begins(Page market, String stand, String what) {
        market.locator("#" + stand + " summary").filter(new Locator.FilterOptions().setHasText(what)).click();
    }

    private static Locator button(Page market, String where, String name) {
        return market.locator(where + " form[data-new]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator deal(Page market, String stand, String text) {
        return market.locator("#" + stand + " .deal").filter(new Locator.FilterOptions().setHasText(text)).first();
    }
}
