package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding: an old message, a part of the list, several rows at once. */
@QuarkusTest
@WithTestResource(TestServices.class)
class FindBrowserTest {
    private static Chrome chrome;
    private Shop shop;
    private Administrator olga;

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
        shop = new Shop();
        olga = new Administrator(chrome.browser(), 1440, 900).signsIn();
    }

    @AfterEach
    void leave() {
        shop.leavesNobodyWaiting();
        olga.close();
        shop.close();
    }

    private Locator picks() {
        return olga.page().locator("#picks");
    }

    private static Locator has(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    @Test
    void an_old_message_is_found_and_the_thread_opens_at_it() {
        WhatsAppPerson klava = shop.customer("Клавдия Осьминина");
        shop.receives(klava, "Тот самый брауни с фисташками");
        for (int i = 0; i < 3; i++) {
            shop.receivesFromAll(IntStream.range(0, 40).mapToObj(n -> klava).toList(), "И ещё вопрос");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !Integration.call().queryParam("q", "брауни фисташка").get("/api/v1/search").jsonPath().getList("items").isEmpty());

        olga.page().fill("input[type=search]", "брауни фисташка");
        Locator found = olga.page().locator("[data-found=message]").first();
        assertThat(found.locator("mark").first()).hasText("брауни");
        found.locator("a").click();

        assertThat(olga.message("Тот самый брауни")).isInViewport();
        assertThat(olga.page().locator(".message.is-found")).hasCount(1);
        assertThat(olga.page()).hasURL(java.util.regex.Pattern.compile(".*at=.*"));
        olga.page().locator("[data-newest]").click();
        assertThat(olga.message("И ещё вопрос")).isInViewport();
        olga.page().goBack();
        assertThat(olga.page().locator("#messages")).isVisible();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void a_filter_is_in_the_address_and_a_view_counts_for_a_colleague_too() {
        shop.receives(shop.customer("Фёкла Тимошкина"), "Есть кто?");
        assertThat(olga.row("Фёкла Тимошкина")).isVisible();
        olga.page().locator(".filter summary").click();
        olga.page().locator(".filter select[name=order]").selectOption("true");
        olga.page().locator(".filter select[name=channel]").selectOption("whatsapp");
        olga.page().locator("[data-filter-form] button[type=submit]").click();
        assertThat(olga.page()).hasURL(java.util.regex.Pattern.compile(".*\\?channel=whatsapp&order=true$"));
        assertThat(olga.row("Фёкла Тимошкина")).isVisible();

        String name = "Вид " + System.nanoTime() % 100_000;
        olga.page().locator(".filter summary").click();
        olga.page().fill("#view-name", name);
        olga.page().locator("[data-view-form] input[name=shared]").check();
        olga.page().locator("[data-view-form] button[type=submit]").click();
        assertThat(has(olga.page().locator(".tabs__tab[aria-current]"), name)).isVisible();
        try (Administrator dima = new Administrator(chrome.browser(), 1280, 800).signsIn()) {
            Locator count = has(dima.page().locator(".tabs__tab"), name).locator(".count");
            int before = Integer.parseInt(count.textContent());
            shop.receives(shop.customer("Прохор Тимошкин"), "И я тут");
            assertThat(count).hasText(Integer.toString(before + 1));
            assertThat(dima.complaints()).isEmpty();
        }
        olga.page().locator(".filter summary").click();
        olga.page().locator("[data-view-remove]").click();
        olga.page().waitForURL("**/inbox");
        assertThat(has(olga.page().locator(".tabs__tab"), name)).hasCount(0);
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void several_are_dismissed_at_once_and_come_back() {
        List<String> names = List.of("Аким Первый", "Аким Второй", "Аким Третий");
        names.forEach(name -> shop.receives(shop.customer(name), "Спасибо"));
        names.forEach(name -> assertThat(olga.row(name)).hasAttribute("data-state", "waiting"));

        for (String name : names) {
            olga.row(name).hover();
            olga.row(name).locator(".row__pick").click();
        }
        assertThat(picks()).containsText("Выбрано: 3");
        picks().locator("summary").first().click();
        picks().locator("[data-bulk=dismiss]").first().click();
        names.forEach(name -> assertThat(olga.row(name)).hasAttribute("data-state", "answered"));
        assertThat(picks()).isHidden();

        olga.page().locator(".toast button").click();
        names.forEach(name -> assertThat(olga.row(name)).hasAttribute("data-state", "waiting"));
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void keys_pick_rows_and_escape_lets_them_go() {
        shop.receives(shop.customer("Савва Клавишин"), "?");
        olga.row("Савва Клавишин").locator("a").focus();
        olga.page().keyboard().press("x");
        assertThat(picks()).containsText("Выбрано: 1");
        olga.page().keyboard().press("Escape");
        assertThat(picks()).isHidden();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void all_of_it_fits_a_phone() {
        shop.receives(shop.customer("Ефросинья Константинопольская-Преображенская"), "Можно ли перенести доставку на воскресенье?");
        try (Administrator phone = new Administrator(chrome.browser(), 360, 780).signsIn()) {
            for (String path : new String[] {"/inbox?q=доставку", "/inbox?order=true&channel=whatsapp", "/inbox"}) {
                phone.page().navigate(path);
                assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360);
            }
            phone.page().locator(".filter summary").click();
            assertThat(phone.page().locator("[data-filter-form]")).isVisible();
            assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
