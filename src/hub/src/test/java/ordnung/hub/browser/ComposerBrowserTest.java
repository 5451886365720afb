package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written, recorded and put off, by one person or by one person in two places. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ComposerBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String ANSWERS = "**/api/v1/conversations/*/messages";
    private static final Pattern LINE = Pattern.compile("Эклер ванильный, 190\\s₽ за шт");
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
        olga = Administrator.withoutWorker(chrome.browser(), 1440, 900).signsIn();
    }

    @AfterEach
    void leave() {
        olga.close();
        shop.leavesNobodyWaiting();
        shop.close();
    }

    private WhatsAppPerson writes(String name) {
        WhatsAppPerson person = shop.customer(name);
        shop.receives(person, "Добрый день");
        olga.opens(name);
        // The one that was open before has a composer too.
        assertThat(on("#thread .thread-head__who h2")).hasText(name);
        return person;
    }

    private void isSent(String... texts) {
        // Not by waiting alone: what a test has put between the page and the server works only while the page is asked for something.
        olga.page().waitForCondition(() -> shop.sent().size() >= texts.length);
        assertThat(shop.sent()).extracting(SentMessage::text).containsExactly(texts);
    }

    private Locator on(String selector) {
        return olga.page().locator(selector);
    }

    @Test
    void a_voice_message_is_recorded_heard_and_sent_as_one() {
        writes("Зоя Голосова");
        on(".composer__mic").click();
        assertThat(on("[data-recorder]")).isVisible();
        assertThat(on("[data-recorded]")).hasText("0:02");
        on("[data-record-stop]").click();
        assertThat(on(".composer__files li[data-state=stored] audio")).hasCount(1);
        on(".composer__send").click();

        await().atMost(PATIENCE).until(() -> shop.sent().size() == 1);
        assertThat(shop.sent().get(0).type()).isEqualTo("audio");
        assertThat(shop.sent().get(0).body().path("audio").path("voice").asBoolean()).isTrue();
        assertThat(on("li.message--out .voice")).isVisible();
        // Told as a whole number while nothing is known of it, with a fraction afterwards.
        await().atMost(PATIENCE).until(() -> ((Number) olga.page().evaluate("document.querySelector('li.message--out audio').duration || 0")).doubleValue() > 1);
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void an_answer_for_tomorrow_is_cancelled_by_the_customers_word_and_sent_anyway() {
        WhatsAppPerson nina = writes("Нина Позднякова");
        olga.page().fill("#reply", "Напоминаем про завтра");
        on(".composer__kit [data-later]").click();
        on("[data-later-at]").last().click();
        on("#later button[type=submit]").click();
        Locator waiting = on("li.message--scheduled");
        assertThat(waiting).containsText("Напоминаем про завтра");
        assertThat(on("#reply")).hasValue("");
        assertThat(on(".thread-here")).containsText("ждёт");

        shop.receives(nina, "Я передумала");

        Locator stopped = on("li.message--stopped");
        assertThat(stopped).containsText("клиент написал раньше");
        assertThat(waiting).hasCount(0);
        stopped.locator("[data-later-now]").click();
        isSent("Напоминаем про завтра");
        assertThat(stopped).hasCount(0);
        assertThat(olga.message("Напоминаем про завтра")).isVisible();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void what_waits_is_changed_and_taken_back() {
        writes("Олег Поздний");
        olga.page().fill("#reply", "Первый вариант");
        on(".composer__kit [data-later]").click();
        on("[data-later-at]").first().click();
        on("#later input[name=keep]").check();
        on("#later button[type=submit]").click();
        on("li.message--scheduled [data-later-change]").click();
        assertThat(on("#later input[name=keep]")).isChecked();
        olga.page().fill("#later textarea", "Второй вариант");
        on("#later button[type=submit]").click();
        assertThat(on("li.message--scheduled")).containsText("Второй вариант");
        on("li.message--scheduled [data-later-cancel]").click();
        assertThat(on("li.message--stopped")).containsText("Отменили до отправки");
        assertThat(shop.sent()).isEmpty();
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void answers_and_files_outlive_the_page_without_a_connection() {
        writes("Пётр Связной");
        olga.page().route(ANSWERS, Route::abort);
        olga.page().route("**/api/v1/files", Route::abort);
        olga.answers("Раз");
        on("[data-attach]").first().setInputFiles(new FilePayload("эскиз.png", "image/png", PNG));
        olga.answers("Два");
        assertThat(on("li.message--pending")).hasCount(2);
        olga.page().fill("#reply", "Недописанное");
        olga.page().reload();
        assertThat(on("li.message--pending")).hasCount(2);
        assertThat(on("#reply")).hasValue("Недописанное");
        assertThat(shop.sent()).isEmpty();

        olga.page().unroute("**/api/v1/files");
        olga.page().unroute(ANSWERS);

        isSent("Раз", "Два");
        assertThat(shop.sent().get(1).type()).isEqualTo("image");
        assertThat(on("li.message--pending")).hasCount(0);
        assertThat(on("li.message--out")).hasCount(2);
    }

    @Test
    void an_answer_whose_receipt_was_lost_is_sent_once() {
        writes("Роман Повторов");
        AtomicBoolean lost = new AtomicBoolean();
        olga.page().route(ANSWERS, route -> {
            if (lost.compareAndSet(false, true)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        olga.answers("Один раз");
        assertThat(on("li.message--out:not(.message--pending)")).hasCount(1);
        assertThat(on("li.message--pending")).hasCount(0);
        isSent("Один раз");
        assertThat(lost).isTrue();
        assertThat(shop.sent()).hasSize(1);
    }

    @Test
    void one_conversation_that_refuses_holds_up_no_other() {
        writes("Семён Отказов");
        olga.page().route(ANSWERS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        olga.answers("Этот подождёт");
        assertThat(on("li.message--pending")).hasCount(1);
        String stuck = (String) olga.page().evaluate("document.getElementById('composer').dataset.conversation");
        olga.page().route("**/api/v1/conversations/" + stuck + "/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        olga.page().unroute(ANSWERS);
        writes("Тамара Ждущая");
        olga.answers("А этот идёт");
        isSent("А этот идёт");
    }

    @Test
    void a_draft_follows_its_author_from_one_device_to_the_other() {
        writes("Ульяна Черновикова");
        try (Administrator phone = new Administrator(chrome.browser(), 360, 780).signsIn()) {
            olga.page().locator("#reply").pressSequentially("Торт будет");
            assertThat(phone.row("Ульяна Черновикова").locator(".row__draft")).containsText("Черновик: Торт будет");
            phone.opens("Ульяна Черновикова");
            assertThat(phone.page().locator("#reply")).hasValue("Торт будет");
            olga.page().locator("#reply").pressSequentially(" в пять");
            assertThat(phone.page().locator("#reply")).hasValue("Торт будет в пять");
            phone.page().locator("#reply").fill("Торт будет в шесть");
            assertThat(olga.page().locator("#reply")).hasValue("Торт будет в шесть");
            phone.page().locator(".composer__send").click();
            isSent("Торт будет в шесть");
            assertThat(olga.page().locator("#reply")).hasValue("");
            assertThat(olga.row("Ульяна Черновикова").locator(".row__draft")).hasCount(0);
            assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void enter_makes_a_line_for_whoever_wants_it_so_on_every_device() {
        writes("Фаина Строчкина");
        olga.page().locator("[data-open=settings]").first().click();
        on("[data-send-with=ctrl-enter]").click();
        on("#settings [data-close]").click();
        try (Administrator elsewhere = new Administrator(chrome.browser(), 1280, 800).signsIn()) {
            assertThat(elsewhere.page().locator("[data-send-with=ctrl-enter]")).hasAttribute("aria-pressed", "true");
            elsewhere.opens("Фаина Строчкина");
            Page page = elsewhere.page();
            page.fill("#reply", "Раз");
            page.press("#reply", "Enter");
            page.keyboard().type("два");
            page.press("#reply", "Control+Enter");
            isSent("Раз\nдва");
        } finally {
            on("[data-open=settings]").first().click();
            on("[data-send-with=enter]").click();
            assertThat(on("[data-send-with=enter]")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void a_product_is_found_by_another_name_and_put_into_the_answer() {
        Integration.call().body(Map.of("sku", "ECL-VAN", "name", Map.of("ru", "Эклер ванильный"), "unit", "pcs",
                "price", Map.of("amount", 19000, "currency", "RUB"), "aliases", List.of("заварное"))).post("/api/v1/products");
        writes("Харитон Сладкий");
        on(".composer__kit [data-goods]").click();
        olga.page().fill("#goods-find", "заварное");
        on("#goods-found .pick__item").filter(new Locator.FilterOptions().setHasText("Эклер ванильный")).click();
        assertThat(on("#reply")).hasValue(LINE);
        olga.page().fill("#reply", "/эклер ван");
        Locator found = on("#slash .slash__item").filter(new Locator.FilterOptions().setHasText("Эклер ванильный"));
        assertThat(found).isVisible();
        found.click();
        assertThat(on("#reply")).hasValue(LINE);
        assertThat(olga.complaints()).isEmpty();
    }

    @Test
    void a_reaction_is_put_on_the_customers_message() {
        writes("Цветана Лайкина");
        Locator message = on("li.message--in").last();
        message.hover();
        message.locator("[data-react]").click();
        olga.page().locator(".reacting__choice").first().click();
        assertThat(message.locator(".message__reaction--ours")).hasText("👍");
        await().atMost(PATIENCE).until(() -> shop.reactions() == 1);
        assertThat(olga.complaints()).isEmpty();
    }
}
