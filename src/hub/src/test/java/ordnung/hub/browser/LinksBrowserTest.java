package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several orders in one chat, and one customer in several. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class LinksBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> FINGER = Map.of("pointerType", "touch", "bubbles", true);
    private static final Pattern NUMBER = Pattern.compile("№ \\d+");
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
        shop.leavesNobodyWaiting();
        shop.close();
    }

    private WhatsAppPerson talk(String name, String... texts) {
        WhatsAppPerson person = shop.customer(name);
        for (String text : texts) {
            shop.receives(person, text);
        }
        look(olga, name);
        for (String text : texts) {
            assertThat(olga.message(text)).isVisible();
        }
        return person;
    }

    private static void look(Administrator who, String name) {
        who.opens(name);
        assertThat(who.page().locator("#thread .thread-head__who h2")).hasText(name);
    }

    private Locator on(String selector) {
        return olga.page().locator(selector);
    }

    private static Locator tag(Administrator who, String text) {
        return who.message(text).locator(".order-tag:visible");
    }

    private void newOrderOf(String text) {
        olga.message(text).hover();
        olga.message(text).locator("[data-linking]").click();
        on(".linking .menu__item").filter(new Locator.FilterOptions().setHasText("Новый заказ")).click();
    }

    @Test
    void two_orders_of_one_chat_are_told_apart_by_two_people() {
        WhatsAppPerson anna = talk("Анна Двойная", "Торт на субботу", "И пирожные в офис");
        try (Administrator dima = new Administrator(chrome.browser(), 1440, 900).signsIn()) {
            look(dima, "Анна Двойная");
            assertThat(tag(dima, "Торт на субботу")).hasCount(0);

            newOrderOf("И пирожные в офис");

            assertThat(tag(dima, "И пирожные в офис")).hasText(NUMBER);
            assertThat(tag(dima, "Торт на субботу")).hasText(NUMBER);
            String pastry = tag(dima, "И пирожные в офис").getAttribute("data-order-tag");
            assertThat(tag(dima, "Торт на субботу").getAttribute("data-order-tag")).isNotEqualTo(pastry);
            assertThat(on("#topic")).hasValue(pastry);
            olga.answers("Пирожных сколько?");
            assertThat(tag(olga, "Пирожных сколько?")).hasAttribute("data-order-tag", pastry);
            shop.receives(anna, "Двадцать");
            assertThat(tag(dima, "Двадцать")).hasAttribute("data-order-tag", pastry);
            dima.message("Торт на субботу").hover();
            dima.message("Торт на субботу").locator("[data-quote]").click();
            assertThat(dima.page().locator("#topic")).not().hasValue(pastry);
            assertThat(dima.complaints()).isEmpty();
        }
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void messages_are_chosen_by_keyboard_taken_out_and_put_back() {
        talk("Клава Ключевая", "Первое", "Второе", "Третье");
        on("#side [data-new-order]").click();
        assertThat(tag(olga, "Третье")).hasText(NUMBER);

        olga.message("Третье").focus();
        olga.page().keyboard().press("Shift+ArrowUp");

        assertThat(on("#talk-picks .picks__count")).hasText("Выбрано: 2");
        on("[data-picked=unlink]").click();
        assertThat(tag(olga, "Третье")).hasCount(0);
        assertThat(tag(olga, "Первое")).hasCount(1);
        on("#toasts button").last().click();
        assertThat(tag(olga, "Третье")).hasText(NUMBER);
        olga.message("Первое").focus();
        olga.page().keyboard().press("x");
        assertThat(on("#talk-picks .picks__count")).hasText("Выбрано: 3");
        olga.page().keyboard().press("Escape");
        assertThat(on("#talk-picks")).isHidden();
        olga.message("Первое").focus();
        olga.page().keyboard().press("Enter");
        assertThat(on(".linking [aria-pressed=true]")).hasCount(1);
        olga.page().keyboard().press("Enter");
        assertThat(tag(olga, "Первое")).hasCount(2);
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void messages_are_chosen_by_a_long_press_and_join_an_order_that_is_found_by_its_number() {
        shop.receives(shop.customer("Заказчица Дальняя"), "Торт с синей лентой");
        assertThat(olga.row("Заказчица Дальняя")).isVisible();
        look(olga, "Заказчица Дальняя");
        String number = on("#side .mini__title").first().textContent().replaceAll("\\D+", "");
        shop.receives(shop.customer("Фома Палец"), "Я муж, лента зелёная");
        try (Administrator phone = new Administrator(chrome.browser(), 360, 740).signsIn()) {
            look(phone, "Фома Палец");
            Locator message = phone.message("Я муж");
            message.locator(".message__bubble").dispatchEvent("pointerdown", FINGER);
            assertThat(phone.page().locator("#talk-picks")).isVisible();
            message.locator(".message__bubble").dispatchEvent("pointerup", FINGER);
            message.locator(".message__bubble").dispatchEvent("click");
            assertThat(phone.page().locator("#talk-picks .picks__count")).hasText("Выбрано: 1");
            assertThat(((Number) phone.page().evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(360);

            phone.page().click("[data-picked=link]");
            phone.page().locator(".linking").getByText("Другой заказ").click();
            phone.page().fill(".linking input", number);
            phone.page().locator(".linking__found button").first().click();

            assertThat(message.locator(".order-tag:visible")).hasCount(2);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void all_channels_go_back_to_the_first_day_and_on_as_it_is_said() {
        try (Shop other = new Shop()) {
            WhatsAppPerson vera = shop.customer("Вера Всюду");
            for (int i = 0; i < 110; i++) {
                shop.receives(vera, "Ленина " + i + ".");
                other.receives(vera, "Садовая " + i + ".");
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(olga.row("Садовая 109.")).isVisible());
            olga.page().locator("li.row").filter(new Locator.FilterOptions().setHasText("Ленина 109.")).first().locator("a.row__link").click();
            assertThat(olga.message("Ленина 109.")).isVisible();
            assertThat(olga.message("Садовая 109.")).hasCount(0);

            on("[data-line-of=all]").click();

            assertThat(olga.message("Садовая 109.")).isVisible();
            assertThat(on(".goes-to")).containsText("Ответ уйдёт сюда: WhatsApp");
            olga.page().waitForCondition(() -> {
                olga.page().evaluate("document.getElementById('thread-scroll').scrollTop = 0");
                return olga.message("Ленина 0.").count() == 1;
            });
            assertThat(on("#messages .message")).hasCount(220);
            assertThat(on("#messages .message--elsewhere [data-quote]")).hasCount(0);
            other.receives(vera, "А это только что");
            assertThat(olga.message("А это только что")).hasClass(Pattern.compile("message--elsewhere"));
            olga.answers("Отвечаю на Ленина");
            assertThat(olga.message("Отвечаю на Ленина")).not().hasClass(Pattern.compile("message--elsewhere"));
            await().atMost(PATIENCE).until(() -> shop.sent().size() == 1);
            assertThat(other.sent()).isEmpty();
            olga.page().reload();
            assertThat(on("[data-line-of=all]")).hasAttribute("aria-pressed", "true");
            assertThat(olga.message("А это только что")).isVisible();
            other.leavesNobodyWaiting();
        }
        assertThat(olga.complaints()).isEmpty();
    }
}
