package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the screen goes on by itself, and costs the server one rendering and not one a page. */
@QuarkusTest
@WithTestResource(TestServices.class)
class LiveBrowserTest {
    private static Chrome chrome;
    private Shop shop;
    private Administrator olga;
    private final List<String> asked = new CopyOnWriteArrayList<>();

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
        olga.page().onRequest(request -> {
            if (request.url().contains("/inbox/rows") || request.url().contains("/inbox/list")) {
                asked.add(request.url());
            }
        });
    }

    @AfterEach
    void leave() {
        olga.close();
        shop.leavesNobodyWaiting();
        shop.close();
    }

    private Locator row(String name) {
        return olga.page().locator(".inbox__list .row").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    @Test
    void a_row_comes_with_the_news_and_is_not_asked_for() {
        WhatsAppPerson vera = shop.customer("Вера Новостная");
        shop.receives(vera, "Первое <i>слово</i>");
        assertThat(row("Вера Новостная")).containsText("Первое <i>слово</i>");
        // Until then the page's stream may still have been on its way.
        asked.clear();
        shop.receives(vera, "Второе слово");
        assertThat(row("Вера Новостная")).containsText("Второе слово");
        assertThat(olga.page().locator(".row").filter(new Locator.FilterOptions().setHasText("Вера Новостная"))).hasCount(1);
        assertThat(asked).isEmpty();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void a_page_in_another_language_than_the_one_that_listens_asks_for_its_rows() {
        // Of two tabs of one browser the first listens for both: its rows are in its own language.
        try (var english = olga.page().context().newPage()) {
            olga.page().context().addCookies(List.of(new Cookie("language", "en").setUrl(olga.page().url())));
            english.navigate(olga.page().url());
            assertThat(english.locator("html")).hasAttribute("lang", "en");
            shop.receives(shop.customer("Ганна Двуязычная"), "Добрый день");
            Locator row = english.locator(".inbox__list .row").filter(new Locator.FilterOptions().setHasText("Ганна Двуязычная")).first();
            assertThat(row.locator(".face--none")).hasAttribute("title", "Nobody");
        }
        assertThat(row("Ганна Двуязычная").locator(".face--none")).hasAttribute("title", "Ничей");
    }
}
