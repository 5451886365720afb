package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Pattern;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import ordnung.hub.platform.assets.NextDeploy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as an application: by the keyboard alone, without a connection, over a new make. */
@QuarkusTest
@WithTestResource(TestServices.class)
class FaceBrowserTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static Chrome chrome;
    private Shop shop;
    private Administrator olga;
    private Page page;

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
        page = olga.page();
    }

    @AfterEach
    void leave() {
        olga.close();
        shop.leavesNobodyWaiting();
        shop.close();
    }

    @Test
    void a_customer_is_found_and_answered_without_a_mouse() {
        shop.receives(shop.customer("Вероника Аметистова"), "Можно торт без орехов?");
        assertThat(olga.row("Вероника Аметистова")).isVisible();
        page.navigate("/board/retail");

        page.keyboard().press("Control+k");
        Locator field = page.getByRole(AriaRole.COMBOBOX);
        assertThat(field).isFocused();
        page.keyboard().type("аметист");
        assertThat(page.locator("#palette-list").getByRole(AriaRole.OPTION).first()).containsText("Вероника Аметистова");
        assertThat(field).hasAttribute("aria-activedescendant", "palette-0");
        page.keyboard().press("Enter");
        page.waitForURL("**/inbox/**");

        assertThat(page.locator("#thread .thread-head__who h2")).hasText("Вероника Аметистова");
        page.keyboard().press("r");
        assertThat(page.locator("#reply")).isFocused();
        page.keyboard().type("Да, сделаем");
        page.keyboard().press("Enter");
        assertThat(olga.message("Да, сделаем")).isVisible();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void the_palette_presses_what_the_page_offers() {
        shop.receives(shop.customer("Глеб Турмалинов"), "Спасибо!");
        olga.opens("Глеб Турмалинов");

        page.keyboard().press("Control+k");
        page.keyboard().type("благодарность");
        page.keyboard().press("Enter");

        assertThat(page.locator(".thread-here")).containsText("Ответ дан");
        assertThat(page.locator("#palette")).isHidden();
        page.keyboard().press("Control+k");
        page.keyboard().type("нет такого нигде вовсе");
        assertThat(page.locator("#palette-say")).containsText("Ничего не нашлось");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();
    }

    @Test
    void keys_work_in_a_russian_layout_and_help_tells_those_of_the_page() {
        shop.receives(shop.customer("Инна Яшмина"), "Здравствуйте");
        olga.opens("Инна Яшмина");
        page.evaluate("document.activeElement.blur()");

        page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'к', code: 'KeyR', bubbles: true, cancelable: true }))");
        assertThat(page.locator("#reply")).isFocused();
        page.locator(".rail__item", new Page.LocatorOptions().setHasText("Помощь")).click();

        assertThat(page.locator("#help").getByText("отложить")).isVisible();
        assertThat(page.locator("#help").getByText("переместить карточку")).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("#help")).isHidden();
    }

    @Test
    void the_focus_stays_while_others_change_the_page() {
        WhatsAppPerson lev = shop.customer("Лев Опалов");
        shop.receives(lev, "Доброе утро");
        olga.opens("Лев Опалов");
        Locator snooze = page.locator("summary[data-key=s]");
        snooze.focus();
        page.evaluate("window.before = document.activeElement");

        shop.receives(lev, "И ещё вопрос");

        assertThat(olga.message("И ещё вопрос")).isVisible();
        await().atMost(SOON).until(() -> (boolean) page.evaluate("!window.before.isConnected"));
        assertThat(snooze).isFocused();
        assertThat(page.locator("#heard")).containsText("И ещё вопрос");
    }

    @Test
    void what_was_read_opens_without_a_connection_and_goes_with_the_session() {
        shop.receives(shop.customer("Марта Берилл"), "Сколько стоит зефир?");
        ready();
        page.navigate("/inbox");
        olga.opens("Марта Берилл");
        String address = page.url();
        await().atMost(SOON).until(() -> kept(address));

        page.context().setOffline(true);
        page.navigate(address);
        assertThat(olga.message("Сколько стоит зефир?")).isVisible();
        assertThat(page.locator("#offline")).containsText(Pattern.compile("Нет связи, показано то, что было \\d\\d:\\d\\d"));
        olga.answers("Сто рублей");
        assertThat(olga.message("Сто рублей")).isVisible();
        page.navigate("/templates");
        assertThat(page.locator("main")).containsText("ещё не открывали");

        page.navigate(address);
        page.context().setOffline(false);
        await().atMost(Duration.ofSeconds(30)).until(() -> shop.sent().size() == 1);
        // A page that was read anew a moment ago is left alone for half a minute.
        assertThat(page.locator("#offline")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(45_000));

        page.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()");
        page.waitForURL("**/sign-in");
        await().atMost(SOON).until(() -> !(boolean) page.evaluate("caches.has('ordnung-pages')"));
        page.context().setOffline(true);
        page.navigate("/inbox");
        assertThat(page.locator("main")).containsText("ещё не открывали");
    }

    @Test
    void a_new_make_is_taken_up_and_said() {
        ready();
        assertThat(page.locator("#renewed")).isHidden();

        NextDeploy.happens();
        page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())");

        assertThat(page.locator("#renewed")).containsText("Вышло обновление");
        page.locator("[data-renew]").click();
        assertThat(page.locator("#renewed")).isHidden();
        assertThat(olga.page().locator(".rail")).isVisible();
        assertThat(olga.complaints()).isEmpty();
    }

    /** The first opening only installs the worker; from then on it looks after the page. */
    private void ready() {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    private boolean kept(String address) {
        return (boolean) page.evaluate("async url => (await (await caches.open('ordnung-pages')).match(new URL(url).pathname)) !== undefined", address);
    }
}
