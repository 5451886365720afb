package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two and three people at one inbox, each with a browser of their own. */
@QuarkusTest
@WithTestResource(TestServices.class)
class TeamBrowserTest {
    private static Chrome chrome;
    private Shop shop;
    private Administrator olga;
    private Administrator dima;
    /** No other test's Дима. */
    private String hisName;

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
        olga = person("Ольга", 1440, 900);
        hisName = "Дима" + (100_000 + System.nanoTime() % 900_000);
        dima = person(hisName, 1440, 900);
    }

    @AfterEach
    void leave() {
        dima.close();
        olga.close();
        shop.close();
    }

    @Test
    void a_colleague_who_looks_on_and_types_is_seen_within_a_moment() {
        both("Марина Лебедева");
        assertThat(olga.page().locator("[data-viewers]")).containsText(hisName + " тоже смотрит");

        dima.page().locator("#reply").pressSequentially("Да, ");

        assertThat(olga.page().locator("#together")).containsText(hisName + " пишет ответ", soon(2));
        dima.page().fill("#reply", "");
        assertThat(olga.page().locator("#together")).isHidden();
        dima.page().navigate("/board");
        assertThat(olga.page().locator("[data-viewers]")).isEmpty();
        assertThat(olga.complaints()).isEmpty();
        assertThat(dima.complaints()).isEmpty();
    }

    @Test
    void an_answer_to_what_a_colleague_has_answered_is_stopped_once() {
        both("Павел Крылов");
        olga.page().locator("#reply").pressSequentially("Здравствуйте, есть");
        dima.answers("Есть, к шести");
        assertThat(olga.message("Есть, к шести")).isVisible();

        olga.page().press("#reply", "Enter");

        assertThat(olga.page().locator("#together")).containsText(hisName);
        assertThat(olga.page().locator("#together")).containsText("Есть, к шести");
        assertThat(olga.page().locator("#reply")).hasValue("Здравствуйте, есть");
        await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 1);
        olga.page().click("[data-send-anyway]");
        assertThat(olga.message("Здравствуйте, есть")).isVisible();
        await().atMost(Duration.ofSeconds(10)).until(() -> shop.sent().size() == 2);
        assertThat(olga.page().locator("#together")).isHidden();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void an_answer_that_crosses_a_colleagues_is_held_back_by_the_server() {
        both("Пелагея Двойная");
        List<Route> hers = new CopyOnWriteArrayList<>();
        olga.page().route("**/api/v1/conversations/*/messages", hers::add);
        olga.page().fill("#reply", "Здравствуйте");
        olga.page().press("#reply", "Enter");
        olga.page().waitForCondition(() -> !hers.isEmpty());
        // His goes while hers is on its way: neither page can know of the other's.
        dima.answers("Уже отвечаю");
        await().atMost(Duration.ofSeconds(15)).until(() -> shop.sent().size() == 1);
        hers.get(0).resume();

        Locator held = olga.page().locator(".message.is-failed");
        assertThat(held).containsText("Коллега ответил раньше");
        olga.page().unroute("**/api/v1/conversations/*/messages");
        held.getByText("Отправить ещё раз").click();
        olga.page().waitForCondition(() -> shop.sent().size() == 2);
        assertThat(held).hasCount(0);
        assertThat(olga.message("Здравствуйте")).isVisible();
    }

    @Test
    void a_conversation_is_given_with_a_note_and_taken_back_in_one_tap() {
        both("Инна Журавлёва");
        dima.page().navigate("/inbox");
        olga.page().click("[data-assign-menu] summary");
        olga.page().fill("#transfer-note", "посмотри, пожалуйста");

        olga.page().locator("[data-give]").filter(new Locator.FilterOptions().setHasText(hisName)).first().click();

        assertThat(olga.page().locator("[data-assign-menu]")).containsText("Отвечает " + hisName);
        assertThat(dima.page().locator("#toasts")).containsText("Ольга передаёт вам беседу");
        assertThat(dima.page().locator("[data-notices-count]")).hasText("1");
        dima.page().locator("#toasts button").click();
        assertThat(dima.message("посмотри, пожалуйста")).isVisible();
        assertThat(dima.page().locator("[data-notices-count]")).isHidden();
        olga.page().click("[data-assign=me]");
        assertThat(dima.page().locator("#toasts")).containsText("Ольга забирает у вас беседу");
        assertThat(dima.page().locator("[data-assign-menu]")).containsText("Отвечает Ольга");
        assertThat(dima.complaints()).isEmpty();
    }

    @Test
    void a_colleague_is_called_in_a_note_by_keyboard_and_finds_it_in_the_list() {
        both("Рита Соколова");
        dima.page().navigate("/board");
        try (Administrator vera = person("Вера", 360, 740)) {
            olga.page().click("[data-mode-of=note]");
            olga.page().locator("#reply").pressSequentially("есть ли фисташка, @" + hisName.substring(0, 8));
            assertThat(olga.page().locator("#mention .mentions__item").first()).containsText(hisName);

            olga.page().press("#reply", "Enter");
            olga.page().press("#reply", "Enter");

            assertThat(olga.message("есть ли фисташка").locator(".mention")).hasText("@" + hisName);
            assertThat(dima.page().locator("#toasts")).containsText("Ольга упоминает вас. Рита Соколова");
            dima.page().navigate("/inbox");
            assertThat(dima.page().locator("[data-notices-count]")).hasText("1");
            dima.page().click("[data-notices]");
            dima.page().locator(".notice-line__link").first().click();
            assertThat(dima.message("есть ли фисташка")).isVisible();
            assertThat(dima.page().locator("[data-notices-count]")).isHidden();
            assertThat(vera.page().locator("[data-notices-count]")).isHidden();
            assertThat(olga.complaints()).isEmpty();
        }
    }

    @Test
    void colleagues_see_who_is_at_work() {
        both("Юля Зимина");
        dima.page().click("[data-open=settings]");
        dima.page().click("[data-at-work-set=true]");
        assertThat(dima.page().locator(".rail [data-open=settings] .face[data-at-work=true]")).isVisible();
        olga.page().click("[data-assign-menu] summary");
        assertThat(olga.page().locator("[data-give]").first()).containsText(hisName);
        assertThat(olga.page().locator("[data-give]").first()).containsText("никто не ждёт");
    }

    private void both(String customer) {
        shop.receives(shop.customer(customer), "Есть торт на завтра?");
        Stream.of(olga, dima).forEach(one -> one.opens(customer));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions soon(int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1000.0);
    }

    private static Administrator person(String name, int width, int height) {
        String login = "b" + System.nanoTime();
        String id = Integration.call().body(Map.of("login", login, "name", name, "password", "correct horse", "role", "admin")).post("/api/v1/staff")
                .then().statusCode(201).extract().path("id");
        assertThat(id).isNotBlank();
        return new Administrator(chrome.browser(), width, height).signsIn(login, "correct horse");
    }
}
