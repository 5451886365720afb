package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner looks on while a colleague works. */
@QuarkusTest
@WithTestResource(TestServices.class)
class OverviewBrowserTest {
    private static Chrome chrome;
    private Shop shop;
    private Administrator owner;

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
        owner = new Administrator(chrome.browser(), 1440, 900).signsIn();
    }

    @AfterEach
    void leave() {
        shop.leavesNobodyWaiting();
        owner.close();
        shop.close();
    }

    private int waiting() {
        return Integer.parseInt(owner.page().locator("#sum-waiting b").textContent().strip());
    }

    @Test
    void a_wait_appears_by_itself_and_its_figure_leads_to_the_conversation() {
        owner.page().click(".rail__item[href='/overview']");
        owner.page().waitForURL("**/overview");
        int before = waiting();

        shop.receives(shop.customer("Вероника Лунина"), "Можно торт завтра?");

        Locator figure = owner.page().locator("#sum-waiting b");
        assertThat(figure).hasText(Integer.toString(before + 1));
        owner.page().click("#sum-waiting");
        owner.page().waitForURL("**/overview/waiting");
        owner.page().locator("#behind a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Вероника Лунина")).click();
        assertThat(owner.page().locator("#composer")).isVisible();
        assertThat(owner.message("Можно торт завтра?")).isVisible();
        assertThat(owner.complaints()).isEmpty();
    }

    @Test
    void what_a_colleague_answers_waits_no_more_and_is_counted() {
        shop.receives(shop.customer("Борис Ильин"), "Есть эклеры?");
        try (Administrator dima = new Administrator(chrome.browser(), 1280, 800).signsIn()) {
            dima.opens("Борис Ильин");
            owner.page().navigate("/overview");
            int before = waiting();
            dima.answers("Есть, двадцать штук");
            assertThat(owner.page().locator("#sum-waiting b")).hasText(Integer.toString(before - 1));

            owner.page().reload();
            Locator answered = owner.page().locator("#answers-total a.sum").first();
            int count = Integer.parseInt(answered.locator("b").textContent().strip());
            answered.click();
            owner.page().waitForURL("**/overview/answers**");
            assertThat(owner.page().locator("[data-behind]")).hasCount(count);
            assertThat(owner.page().locator("#behind").getByText("Борис Ильин")).isVisible();
            assertThat(owner.complaints()).isEmpty();
            assertThat(dima.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_nothing_is_pushed_aside() {
        shop.receives(shop.customer("Александра Константинопольская-Остроградская"), "Здравствуйте! Нужен торт на сто человек");
        try (Administrator phone = new Administrator(chrome.browser(), 360, 760).signsIn()) {
            for (String path : new String[] {"/overview", "/overview?period=month", "/overview/waiting", "/overview/answers?period=week"}) {
                phone.page().navigate(path);
                assertThat((Integer) phone.page().evaluate("() => document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360);
            }
            phone.page().navigate("/overview");
            assertThat(phone.page().locator("#longest .button")).isVisible();
            assertThat(phone.page().locator("#longest .button").boundingBox().height).isGreaterThanOrEqualTo(44);
            phone.page().click("#longest .button");
            assertThat(phone.page().locator("#composer")).isVisible();
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
