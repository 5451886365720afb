package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestServices.class)
class BrowserTest {
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
        olga.close();
        shop.close();
    }

    @Test
    void a_message_appears_by_itself_and_is_answered() {
        WhatsAppPerson marina = shop.customer("Марина Белоусова-Остроградская");

        shop.receives(marina, "Здравствуйте! Можно торт на субботу? 🎂");

        assertThat(olga.row("Марина Белоусова-Остроградская")).containsText("торт на субботу");
        olga.opens("Марина Белоусова-Остроградская");
        olga.answers("Здравствуйте! Сделаем к трём");
        assertThat(olga.message("Сделаем к трём")).isVisible();
        await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 1);
        shop.receives(marina, "<b>Спасибо</b> & до встречи");
        assertThat(olga.message("<b>Спасибо</b> & до встречи")).isVisible();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void a_card_is_dragged_to_ready_and_the_customer_is_told() {
        shop.receives(shop.customer("Игорь Станиславович Мельник"), "Детский торт «Ракета» 3 кг");
        olga.page().navigate("/board/retail");
        Locator card = olga.page().locator("li.card").filter(new Locator.FilterOptions().setHasText("Игорь Станиславович")).first();
        assertThat(card).isVisible();

        drag(olga.page(), card, olga.page().locator(".column__cards[data-stage=ready]"));

        assertThat(olga.page().locator(".column__cards[data-stage=ready] li.card").filter(
                new Locator.FilterOptions().setHasText("Игорь Станиславович")).first()).isVisible();
        await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 1);
        assertThat(shop.sent().get(0).text()).contains("готов");
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void a_template_is_picked_with_a_slash() {
        shop.receives(shop.customer("Лилия Хабибуллина"), "Добрый день");
        olga.opens("Лилия Хабибуллина");

        olga.page().locator("#reply").pressSequentially("/приветствие");
        assertThat(olga.page().locator("#slash .slash__item").first()).isVisible();
        olga.page().press("#reply", "Enter");
        assertThat(olga.page().locator("#slash")).isHidden();
        olga.page().press("#reply", "Enter");

        await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 1);
        assertThat(shop.sent().get(0).text()).contains("Лилия");
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void two_administrators_see_each_others_answers() {
        shop.receives(shop.customer("Павел Рогозин"), "«Сникерс» 1,2 кг есть?");
        try (Administrator dima = new Administrator(chrome.browser(), 1280, 800).signsIn()) {
            olga.opens("Павел Рогозин");
            dima.opens("Павел Рогозин");

            olga.answers("Есть, к 18:30");
            assertThat(dima.message("Есть, к 18:30")).isVisible();
            dima.answers("Отложить?");
            assertThat(olga.message("Отложить?")).isVisible();
            await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 2);
            assertThat(dima.complaints()).isEmpty();
        }
    }

    @Test
    void a_flood_leaves_the_list_and_the_board_as_they_would_be_opened_anew() {
        List<WhatsAppPerson> people = IntStream.rangeClosed(1, 150).mapToObj(i -> shop.customer("Гость " + i)).toList();
        for (String path : List.of("/inbox?tab=all", "/inbox", "/board/retail")) {
            olga.page().navigate(path);
            // The first change is shown at once, the others come while it is being read.
            for (int call = 0; call < 3; call++) {
                shop.receivesFromAll(people, "Есть эклеры? 🥐 " + path + call);
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Object shown = olga.page().evaluate(EVERYTHING);
                assertThat(olga.page().evaluate("async () => { const page = new DOMParser().parseFromString(await (await fetch(location.href,"
                        + " { headers: { accept: 'text/html' } })).text(), 'text/html'); return (" + EVERYTHING + ")(page); }")).isEqualTo(shown);
                assertThat(shown.toString()).contains("Гость");
            });
        }
        shop.leavesNobodyWaiting();
        assertThat(olga.complaints()).isEmpty();
    }

    /** What the first rows or cards of every list say, without what a running clock changes. */
    private static final String EVERYTHING = """
            (page = document) => [...page.querySelectorAll("[data-rows], .column__cards")].map(list => [...list.children].slice(0, 40)
                .map(each => `${each.id} ${each.dataset.version} ${each.querySelector(".row__preview")?.textContent} ${each.textContent.match(/Гость \\d+/)}`))""";

    @Test
    void everything_fits_a_phone() {
        shop.receives(shop.customer("Екатерина Константиновна Сомова-Преображенская"), "Девочки, а можно перенести на воскресенье?");
        try (Administrator phone = new Administrator(chrome.browser(), 360, 780).signsIn()) {
            for (String path : new String[] {"/inbox", "/board/retail", "/customers", "/templates", "/channels", "/ledger"}) {
                phone.page().navigate(path);
                assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360);
            }
            phone.page().navigate("/inbox");
            phone.opens("Екатерина Константиновна");
            phone.answers("Можно");
            assertThat(phone.message("Можно")).isVisible();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /** Step by step, as a hand does it: the board starts a drag only after the pointer has moved. */
    private static void drag(Page page, Locator from, Locator to) {
        // Nothing, for the moment in which a live change puts the card anew.
        var start = await().atMost(Duration.ofSeconds(10)).until(from::boundingBox, Objects::nonNull);
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(start.x + start.width / 2 + 20, start.y + start.height / 2 + 10);
        to.scrollIntoViewIfNeeded();
        var end = to.boundingBox();
        page.mouse().move(end.x + end.width / 2, end.y + 40, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }
}
